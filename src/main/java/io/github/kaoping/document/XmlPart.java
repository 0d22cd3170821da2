package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of an office document, read forward as XML without DTDs, entities or anything outside of it.
 *
 * <p>Elements are told by local name and by whether they belong to WordprocessingML, in its transitional or strict spelling.
 */
final class XmlPart {
    private static final Pattern ENCODING = Pattern.compile("^\\W*xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

    private final String name;
    private final int maxDepth;
    private final XMLStreamReader reader;
    private int depth;

    XmlPart(String name, byte[] bytes, int maxDepth) throws UnreadableException {
        this.name = name;
        this.maxDepth = maxDepth;
        try {
            this.reader = factory().createXMLStreamReader(characters(bytes));
        } catch (XMLStreamException e) {
            throw broken(name, e);
        }
    }

    /** The JDK would print what is wrong with the bytes, if it were to decode them. */
    private static Reader characters(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1);
        Charset charset = StandardCharsets.UTF_8;
        Matcher told = ENCODING.matcher(head);
        if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe")) {
            charset = StandardCharsets.UTF_16;
        } else if (head.startsWith("<\0")) {
            charset = StandardCharsets.UTF_16LE;
        } else if (head.startsWith("\0<")) {
            charset = StandardCharsets.UTF_16BE;
        } else if (told.find() && isKnown(told.group(1))) {
            charset = Charset.forName(told.group(1));
        }
        int mark = head.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        return new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset.newDecoder());
    }

    /** An encoding that has letters of one byte, as the head in which it is told. */
    private static boolean isKnown(String encoding) {
        return Charset.isSupported(encoding)
                && !encoding.toUpperCase(Locale.ROOT).startsWith("UTF-16");
    }

    /** One for each part: factories are not safe to share between threads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /**
     * Goes to the next start of an element inside the element that began at {@code parent}.
     *
     * @param parent the {@link #depth()} of the element whose children are wanted
     * @return whether there is one; if not, that element has ended
     */
    boolean nextChild(int parent) throws UnreadableException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == parent + 1) {
                    return true;
                }
            } else if (event == XMLStreamConstants.END_DOCUMENT || depth < parent) {
                return false;
            }
        }
    }

    /** How many elements are open, the current one included. */
    int depth() {
        return depth;
    }

    /** Goes to the next start of an element at any depth, if there is one. */
    boolean nextElement() throws UnreadableException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Passes over the current element and all that it holds. */
    void skip() throws UnreadableException {
        int own = depth;
        while (depth >= own && next() != XMLStreamConstants.END_DOCUMENT) {
            // what is inside is not wanted
        }
    }

    /** The characters of the current element, which ends with it. */
    String text() throws UnreadableException {
        int own = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= own) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
        }
        return text.toString();
    }

    String element() {
        return reader.getLocalName();
    }

    /** Whether the current element is of that name in WordprocessingML. */
    boolean is(String local) {
        return reader.getLocalName().equals(local) && isWord();
    }

    boolean isWord() {
        return namespace().contains("wordprocessingml/");
    }

    /** Whether the current element is of that name in the namespace of alternatives ({@code mc}). */
    boolean isAlternative(String local) {
        return reader.getLocalName().equals(local) && namespace().contains("markup-compatibility/");
    }

    boolean isMath() {
        return namespace().endsWith("/math");
    }

    private String namespace() {
        String uri = reader.getNamespaceURI();
        // w14, w15 and so on live under schemas.microsoft.com and are no text.
        return uri == null || uri.startsWith("http://schemas.microsoft.com/") ? "" : uri;
    }

    /** An attribute of the current element by its local name; the prefixes differ between programs. */
    Optional<String> attribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    Optional<String> val() {
        return attribute("val");
    }

    /** The attribute {@code val} as a number, if it is one. */
    Optional<Integer> number() {
        return val().filter(v -> v.matches("-?\\d{1,9}")).map(Integer::valueOf);
    }

    /** The value of an on/off element such as {@code w:vanish}: on unless it says otherwise. */
    boolean on() {
        return val().map(v -> !v.equals("0") && !v.equals("false") && !v.equals("off"))
                .orElse(true);
    }

    private int next() throws UnreadableException {
        Watch.check();
        try {
            int event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw UnreadableException.of("文件的 {0} 含有 DTD 或外部实体，正常的文件没有，为安全起见没有读取。请用原来的软件另存为新的文件", name);
                default -> {}
            }
            if (depth > maxDepth) {
                throw UnreadableException.of("文件的 {0} 嵌套过深，没有读取。请用原来的软件另存为新的文件", name);
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(name, e);
        }
    }

    private static UnreadableException broken(String name, XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNumber());
        return new UnreadableException(
                Message.of(
                        "文件已损坏（其中的“{0}”第{1}行第{2}列读不下去），没有读取。请用 WPS、Word 等平时打开它的软件打开看看：能打开的，另存为新的文件再交；打不开的，请重新取得原文件",
                        name, line, column),
                e);
    }
}
