package io.github.kaoping.criteria;

import java.util.List;

/**
 * Slips in the keys by which a set says when something applies, ends scoring, limits points or extends another set.
 *
 * @param name what the slip is
 * @param fits the lines that bear it
 * @param at what of the line is wrong then
 * @param with what stands there instead, with groups; empty if it is misspelt
 */
record NewerSlips(String name, String fits, String at, String with) {
    private static final String CONDITION = ".*\\b(?:when|unless): .*";

    static List<NewerSlips> all() {
        return List.of(
                misspelt("condition's item misspelt", CONDITION + "item: [A-Z].*", "(?<=item: )[A-Z]\\d+\\.[a-z]+"),
                misspelt("condition's class misspelt", CONDITION + "class: .*", "(?<=class: \\[)[a-z]{4,}"),
                wrong("class of a condition in Chinese", CONDITION + "class: .*", "(class: \\[)[a-z]+", "$1执法部门"),
                misspelt("condition's state misspelt", CONDITION + "state: .*", "(?<=state: \\[)[a-z-]{4,}"),
                wrong("key of a condition misspelt", CONDITION + "\\{item: .*", "\\{item: ", "{itme: "),
                wrong(
                        "two kinds of condition in one",
                        CONDITION + "\\{class: .*",
                        "\\{class: ",
                        "{item: G3.appearance, class: "),
                wrong(
                        "condition without what it is about",
                        CONDITION + "\\{item: [\\w.]+, .*",
                        "\\{item: [\\w.]+, ",
                        "{"),
                wrong("number of a condition in words", ".*at-least: \\d+.*", "at-least: \\d+", "at-least: 两次"),
                wrong("when misspelt", ".*\\bwhen: .*", "\\bwhen: ", "wenn: "),
                wrong("unless misspelt", ".*\\bunless: .*", "\\bunless: ", "unles: "),
                wrong("veto's score above the total", ".*score: \\d+.*when.*", "score: \\d+", "score: 590"),
                wrong(
                        "veto without its case",
                        ".*id: V\\d.*name.*, when: \\{item[^}]*}}.*",
                        ", when: \\{item[^}]*}",
                        ""),
                wrong(
                        "veto of the panel with a case",
                        ".*panel-only: true.*",
                        "panel-only: true",
                        "panel-only: true, when: {item: G3.appearance}"),
                wrong("grade of a cap unknown", ".*best: \\p{IsHan}+.*", "best: \\p{IsHan}+", "best: 合挌"),
                wrong("quota above all", ".*quota: \\d+.*", "quota: \\d+", "quota: 300"),
                wrong("quota in percent", ".*quota: \\d+.*", "(quota: \\d+)", "$1%"),
                wrong(
                        "grade without a band",
                        ".*name: \\p{IsHan}+.*, quota: \\d+}.*",
                        "(, from: \\d+)?, quota: \\d+",
                        ""),
                wrong("places of rounding out of range", ".*places: \\d.*", "places: \\d", "places: 6"),
                misspelt("way of rounding misspelt", ".*mode: [a-z-]+.*", "(?<=mode: )[a-z-]+"),
                misspelt("policy misspelt", "^not-applicable: .*", "(?<=not-applicable: )[a-z_]+"),
                wrong(
                        "start of the bonus above the total",
                        ".*bonus-from: \\d+.*",
                        "bonus-from: \\d+",
                        "bonus-from: 800"),
                wrong("floor above the cap", ".*\\bfloor: [\\d.]+.*", "floor: [\\d.]+", "floor: 99"),
                wrong("cap above the points", "^ {10}cap: \\d+.*", "cap: \\d+", "cap: 33"),
                wrong("cap in words", ".*\\bcap: \\d.*", "(cap: \\d+)", "$1分"),
                misspelt("disabled id misspelt", "^disable: .*", "(?<=\\[)[A-Z]\\d\\.[a-z]+"),
                wrong("disabled id unknown", "^disable: .*", "N1.late", "N1.lat"),
                wrong("disabled item of a condition", "^disable: .*", "\\[", "[G5.petition, "),
                wrong("removed basis unknown", ".*basis: \\{.*remove: .*", "remove: \\[\\p{IsHan}+", "remove: [旧规"),
                wrong("removed word unknown", "^ {2}\\p{IsHan}+: \\{add.*", "remove: \\[\\p{IsHan}+", "remove: [七五晋法"),
                wrong("removed exclusion unknown", ".*exclude: \\{add.*", "remove: \\[\\p{IsHan}+", "remove: [旁厅"),
                wrong(
                        "added list without brackets",
                        ".*(?:add): \\[\\p{IsHan}+].*",
                        "add: \\[(\\p{IsHan}+)]",
                        "add: $1"),
                wrong("add misspelt", ".*\\{add: .*", "\\{add: ", "{ad: "),
                misspelt("how bonuses are taken misspelt", ".*take: [a-z]+.*", "(?<=take: )[a-z]+"),
                misspelt("evidence misspelt", ".*evidence: named.*", "(?<=evidence: )[a-z]+"),
                misspelt("extended set misspelt", "^extends: .*", "(?<=extends: \"?)\\w{4}"),
                wrong("changed indicator unknown", "^ {2}G\\d:\\s*", "G\\d", "G99"),
                wrong("changed item unknown", "^ {2}[A-Z]\\d\\.\\w+:\\s*", "\\.\\w+", ".apparance"),
                wrong("changed bonus unknown", "^ {2}P1\\.\\w+: .*", "P1\\.\\w+", "P1.honour"),
                wrong("deduction in words", ".*(?:deduct|each): [\\d.]+.*", "(deduct|each): [\\d.]+", "$1: 半分"));
    }

    private static NewerSlips misspelt(String name, String fits, String at) {
        return new NewerSlips(name, fits, at, "");
    }

    private static NewerSlips wrong(String name, String fits, String at, String with) {
        return new NewerSlips(name, fits, at, with.isEmpty() ? "\0" : with);
    }
}
