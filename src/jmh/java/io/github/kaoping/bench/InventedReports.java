package io.github.kaoping.bench;

import io.github.kaoping.bench.Sentences.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Annual reports of invented bodies (虚构报告), each about 15 KB of UTF-8, as many as asked for. The same number gives the same report on
 * every machine; different numbers give different bodies, years, sentences and figures.
 */
final class InventedReports {
    /** How long a report is at least, in bytes of UTF-8. */
    static final int BYTES = 15_000;

    private static final Pattern SLOT = Pattern.compile("<(\\d+)-(\\d+)>");
    private static final String ORDINALS = "一二三四五六七八九";
    private static final String FIRST = "沄苇溆柠砚槿菱蓼塬霁沅瀛峄汀芷";
    private static final String SECOND = "衡陵棠浦原洲阳宁川溪城安平泽";
    private static final List<String> OFFICES = List.of(
            "市市场监督管理局", "市住房和城乡建设局", "县公安局", "县教育局", "市生态环境局", "市交通运输局", "县农业农村局", "市城市管理局", "县自然资源局", "市应急管理局");

    private InventedReports() {}

    /** The report of a number. */
    static String report(int number) {
        Random random = new Random(20_260_101L + 7_919L * number);
        String place = pick(FIRST, random) + pick(SECOND, random);
        String body = place + OFFICES.get(random.nextInt(OFFICES.size()));
        int year = 2022 + random.nextInt(4);
        List<StringBuilder> topics = topics(random);
        String rest = rest(body, year, random);
        int bytes = rest.getBytes(StandardCharsets.UTF_8).length;
        for (StringBuilder topic : topics) {
            bytes += topic.toString().getBytes(StandardCharsets.UTF_8).length + 30;
        }
        while (bytes < BYTES) {
            StringBuilder work = new StringBuilder();
            Sentences.WORK.forEach(part -> work.append(pick(part, random)));
            topics.get(random.nextInt(topics.size())).append(work);
            bytes += work.toString().getBytes(StandardCharsets.UTF_8).length;
        }
        StringBuilder text = new StringBuilder();
        text.append(body).append(year).append("年度法治政府建设情况报告\n\n");
        text.append(year).append("年，").append(body);
        text.append("坚持依法行政，扎实推进法治政府建设。现将有关情况报告如下：\n\n一、主要举措和成效\n\n");
        for (int i = 0; i < topics.size(); i++) {
            text.append('（')
                    .append(ORDINALS.charAt(i))
                    .append('）')
                    .append(Sentences.MEASURES.get(i).heading());
            text.append("\n\n").append(topics.get(i)).append("\n\n");
        }
        return text.append(rest).toString().replace("X", "局");
    }

    /** Writes the reports 0 to count − 1 as text files into a folder that is there. */
    static void write(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve("report-%05d.txt".formatted(i)), report(i));
        }
    }

    /** Most of the sentences of each topic, a few left out, so that scores differ. */
    private static List<StringBuilder> topics(Random random) {
        List<StringBuilder> topics = new ArrayList<>();
        for (Topic topic : Sentences.MEASURES) {
            StringBuilder text = new StringBuilder();
            for (String sentence : topic.sentences()) {
                if (random.nextInt(8) > 0) {
                    text.append(filled(sentence, random));
                }
            }
            topics.add(text);
        }
        return topics;
    }

    /** The parts after the measures, with the signature. */
    private static String rest(String body, int year, Random random) {
        StringBuilder text = new StringBuilder("二、党政主要负责人履行推进法治建设第一责任人职责情况\n\n");
        Sentences.DUTY.forEach(s -> text.append(filled(s, random)));
        text.append("\n\n三、存在的问题\n\n");
        Sentences.PROBLEMS.forEach(s -> text.append(filled(s, random)));
        text.append("\n\n四、").append(year + 1).append("年工作安排\n\n");
        Sentences.PLANS.forEach(s -> text.append(filled(s, random)));
        text.append("\n\n").append(body).append('\n').append(year + 1).append("年1月");
        return text.append(1 + random.nextInt(28)).append("日\n").toString();
    }

    private static String filled(String sentence, Random random) {
        return SLOT.matcher(sentence).replaceAll(slot -> number(slot, random));
    }

    private static String number(MatchResult slot, Random random) {
        int from = Integer.parseInt(slot.group(1));
        int to = Integer.parseInt(slot.group(2));
        return String.valueOf(from + random.nextInt(to - from + 1));
    }

    private static String pick(String characters, Random random) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
