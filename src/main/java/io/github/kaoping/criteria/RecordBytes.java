package io.github.kaoping.criteria;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Values made of this project's records as bytes (记录的字节形式): lists, maps, texts, numbers, dates and choices in them included.
 *
 * <p>The bytes begin with all texts and all types, each once; a value then is a tag and what the tag asks for. A type is written
 * with the types of its components, so that bytes of another shape are never taken for it. Numbers are written seven bits a byte.
 * Names of files are written as seen from another place, and so may be read at another.
 */
final class RecordBytes {
    private static final int NULL = 0;
    private static final int TEXT = 1;
    private static final int WHOLE = 2;
    private static final int TRUE = 3;
    private static final int FALSE = 4;
    private static final int DECIMAL = 5;
    private static final int CHOICE = 6;
    private static final int LIST = 7;
    private static final int MAP = 8;
    private static final int RECORD = 9;
    private static final int AGAIN = 10;
    private static final int MONTH_DAY = 11;
    private static final int DATE = 12;
    private static final int SORTED_MAP = 13;

    /** Types of other projects are never made from bytes. */
    private static final String OWN = "io.github.kaoping.";

    private RecordBytes() {}

    /**
     * The bytes of a value.
     *
     * @param files the names of files that may occur in it as texts, by the names to write for them
     * @throws IllegalArgumentException if there is something in it of a kind that is not written
     */
    static byte[] of(Object value, Map<String, String> files) {
        Writer writer = new Writer();
        writer.value(value);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, writer.texts.size());
        for (String text : writer.texts.keySet()) {
            String written = files.getOrDefault(text, text);
            byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
            number(out, bytes.length * 2 + (files.containsKey(text) ? 1 : 0));
            out.writeBytes(bytes);
        }
        number(out, writer.types.size());
        out.writeBytes(writer.shapes.toByteArray());
        out.writeBytes(writer.body.toByteArray());
        return out.toByteArray();
    }

    /**
     * The value that the bytes hold from {@code at} on.
     *
     * @param files gives the name of a file back
     * @throws IOException if they hold none that the present types allow
     */
    static Object read(byte[] bytes, int at, UnaryOperator<String> files) throws IOException {
        try {
            Object value = new Reader(bytes, at, files).value();
            if (value == null) {
                throw new IOException("nothing");
            }
            return value;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IOException("not a value of the present types", e);
        }
    }

    private static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static final class Writer {
        private final Map<String, Integer> texts = new LinkedHashMap<>();
        private final Map<Class<?>, Integer> types = new LinkedHashMap<>();
        private final IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();
        private final ByteArrayOutputStream shapes = new ByteArrayOutputStream();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        void value(@Nullable Object value) {
            if (value == null) {
                body.write(NULL);
            } else if (value instanceof String text) {
                tagged(TEXT, text(text));
            } else if (value instanceof Integer whole) {
                tagged(WHOLE, (whole << 1) ^ (whole >> 31));
            } else if (value instanceof Boolean so) {
                body.write(so ? TRUE : FALSE);
            } else if (value instanceof BigDecimal decimal) {
                tagged(DECIMAL, text(decimal.toString()));
            } else if (value instanceof MonthDay day) {
                tagged(MONTH_DAY, text(day.toString()));
            } else if (value instanceof LocalDate date) {
                tagged(DATE, text(date.toString()));
            } else if (value instanceof Enum<?> choice) {
                tagged(CHOICE, type(choice.getDeclaringClass()));
                number(body, text(choice.name()));
            } else if (seen.containsKey(value)) {
                tagged(AGAIN, seen.get(value));
            } else {
                whole(value);
            }
        }

        /** Something with parts: what stands in it comes first, and then it is known itself. */
        private void whole(Object value) {
            if (value instanceof List<?> list) {
                tagged(LIST, list.size());
                list.forEach(this::value);
            } else if (value instanceof Map<?, ?> map) {
                tagged(map instanceof SortedMap<?, ?> ? SORTED_MAP : MAP, map.size());
                map.forEach((key, part) -> {
                    value(key);
                    value(part);
                });
            } else if (value instanceof Record) {
                tagged(RECORD, type(value.getClass()));
                for (RecordComponent part : value.getClass().getRecordComponents()) {
                    value(part(value, part));
                }
            } else {
                throw new IllegalArgumentException("not written: " + value.getClass());
            }
            seen.put(value, seen.size());
        }

        private static @Nullable Object part(Object value, RecordComponent part) {
            try {
                part.getAccessor().setAccessible(true);
                return part.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("not written: " + part, e);
            }
        }

        private void tagged(int tag, int number) {
            body.write(tag);
            number(body, number);
        }

        private int text(String text) {
            Integer known = texts.putIfAbsent(text, texts.size());
            return known == null ? texts.size() - 1 : known;
        }

        private int type(Class<?> type) {
            Integer known = types.get(type);
            if (known != null) {
                return known;
            }
            if (!type.getName().startsWith(OWN) && !type.isEnum()) {
                throw new IllegalArgumentException("not written: " + type);
            }
            types.put(type, types.size());
            number(shapes, text(type.getName()));
            RecordComponent[] parts = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
            number(shapes, parts.length);
            for (RecordComponent part : parts) {
                number(shapes, text(part.getName() + ' ' + part.getGenericType().getTypeName()));
            }
            return types.size() - 1;
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;
        private final String[] texts;
        private final Class<?>[] types;
        private final Constructor<?>[] makers;
        private final List<Object> seen = new ArrayList<>();

        Reader(byte[] bytes, int at, UnaryOperator<String> files) throws ReflectiveOperationException {
            this.bytes = bytes;
            this.at = at;
            this.texts = new String[number()];
            for (int i = 0; i < texts.length; i++) {
                int length = number();
                String text = new String(bytes, this.at, length / 2, StandardCharsets.UTF_8);
                this.at += length / 2;
                texts[i] = length % 2 == 1 ? files.apply(text) : text;
            }
            this.types = new Class<?>[number()];
            this.makers = new Constructor<?>[types.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = Class.forName(texts[number()]);
                int parts = number();
                if (types[i].isRecord() && types[i].getName().startsWith(OWN)) {
                    makers[i] = maker(types[i], parts);
                } else if (!types[i].isEnum() || parts != 0) {
                    throw new ClassNotFoundException(types[i].getName());
                }
            }
        }

        private Constructor<?> maker(Class<?> type, int parts) throws ReflectiveOperationException {
            RecordComponent[] known = type.getRecordComponents();
            if (known.length != parts) {
                throw new NoSuchMethodException(type.getName());
            }
            Class<?>[] kinds = new Class<?>[parts];
            for (int i = 0; i < parts; i++) {
                kinds[i] = known[i].getType();
                String written = texts[number()];
                if (!written.equals(
                        known[i].getName() + ' ' + known[i].getGenericType().getTypeName())) {
                    throw new NoSuchMethodException(type.getName());
                }
            }
            Constructor<?> maker = type.getDeclaredConstructor(kinds);
            maker.setAccessible(true);
            return maker;
        }

        @Nullable Object value() throws ReflectiveOperationException {
            int tag = bytes[at++];
            return switch (tag) {
                case NULL -> null;
                case TEXT -> texts[number()];
                case WHOLE -> {
                    int folded = number();
                    yield (folded >>> 1) ^ -(folded & 1);
                }
                case TRUE -> true;
                case FALSE -> false;
                case DECIMAL -> new BigDecimal(texts[number()]);
                case MONTH_DAY -> MonthDay.parse(texts[number()]);
                case DATE -> LocalDate.parse(texts[number()]);
                case CHOICE -> choice(types[number()], texts[number()]);
                case LIST -> known(list(number()));
                case MAP -> known(map(number(), new LinkedHashMap<>()));
                case SORTED_MAP -> known(map(number(), new TreeMap<>()));
                case RECORD -> known(made(number()));
                case AGAIN -> seen.get(number());
                default -> throw new IllegalArgumentException("tag " + tag);
            };
        }

        private Object known(Object value) {
            seen.add(value);
            return value;
        }

        private List<Object> list(int size) throws ReflectiveOperationException {
            Object[] parts = new Object[size];
            for (int i = 0; i < size; i++) {
                parts[i] = value();
            }
            return List.of(parts);
        }

        private Map<Object, Object> map(int size, Map<Object, Object> map) throws ReflectiveOperationException {
            for (int i = 0; i < size; i++) {
                map.put(value(), value());
            }
            return map;
        }

        private Object made(int type) throws ReflectiveOperationException {
            @Nullable Object[] parts = new @Nullable Object[makers[type].getParameterCount()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = value();
            }
            try {
                return makers[type].newInstance(parts);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(e.getCause());
            }
        }

        private static Object choice(Class<?> type, String name) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(c -> ((Enum<?>) c).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(name));
        }

        private int number() {
            int number = 0;
            int shift = 0;
            while (true) {
                byte b = bytes[at++];
                number |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return number;
                }
                shift += 7;
            }
        }
    }
}
