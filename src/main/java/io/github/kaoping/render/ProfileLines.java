package io.github.kaoping.render;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.Profile;
import java.util.LinkedHashMap;
import java.util.Map;

/** The head of a sheet in words: whose report of what year, and what it was scored by. */
final class ProfileLines {
    private ProfileLines() {}

    /** Values by their label, in the order in which they are shown; what could not be told says so. */
    static Map<String, String> of(SheetInSet inSet, Texts texts) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(texts.say("head.file"), inSet.sheet().file());
        Profile profile = inSet.sheet().profile();
        if (profile != null) {
            lines.putAll(of(profile, texts));
        }
        CriteriaSet criteria = inSet.criteria();
        if (criteria != null) {
            lines.put(texts.say("head.criteria"), criteria(criteria, inSet.provisional(), texts));
        }
        return lines;
    }

    /** What is known about the report alone. */
    static Map<String, String> of(Profile profile, Texts texts) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(texts.say("head.body"), body(profile, texts));
        String title = profile.title();
        lines.put(texts.say("head.title"), title == null ? texts.say("head.none") : title);
        lines.put(texts.say("head.year"), year(profile, texts));
        lines.put(texts.say("head.class"), bodyClass(profile, texts));
        lines.put(texts.say("head.dates"), dates(profile, texts));
        return lines;
    }

    static String body(Profile profile, Texts texts) {
        String body = profile.body();
        if (body == null) {
            return texts.say("head.unknown");
        }
        return profile.bodyDoubtful() ? body + texts.say("mark.doubtful") : body;
    }

    static String bodyClass(Profile profile, Texts texts) {
        String name = texts.bodyClass(profile.bodyClass());
        return profile.classDoubtful() ? name + texts.say("mark.guessed") : name;
    }

    private static String year(Profile profile, Texts texts) {
        Integer year = profile.year();
        if (year == null) {
            return texts.say("head.unknown");
        }
        String source = texts.sayOr("year-source." + profile.yearSource(), profile.yearSource());
        return source.isEmpty() ? String.valueOf(year) : texts.say("head.year-from", year, source);
    }

    private static String dates(Profile profile, Texts texts) {
        String unknown = texts.say("head.unknown");
        Object published = profile.published();
        if (published == null) {
            published = profile.notPublished() ? texts.say("head.not-published") : unknown;
        } else if (!profile.publishedFrom().isEmpty()) {
            published = texts.say("head.published-from", published, profile.publishedFrom());
        }
        return texts.say(
                "head.dates-line",
                profile.date() == null ? unknown : profile.date(),
                profile.submitted() == null ? unknown : profile.submitted(),
                published);
    }

    private static String criteria(CriteriaSet criteria, boolean provisional, Texts texts) {
        String line = texts.say("head.criteria-line", texts.name(criteria.title()), criteria.id(), criteria.version());
        return provisional ? line + texts.say("mark.provisional") : line;
    }
}
