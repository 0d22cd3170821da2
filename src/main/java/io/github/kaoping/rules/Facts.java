package io.github.kaoping.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The classes that rules speak of (事实类): compiled rules are only good for exactly these. */
final class Facts {
    private static final List<String> CLASSES = List.of(
            "model/Mention",
            "model/Reading",
            "model/Assurance",
            "model/Near",
            "model/Caution",
            "model/Certainty",
            "model/ItemState",
            "model/Part",
            "model/Finding",
            "model/State",
            "model/Tense",
            "model/Actor",
            "model/Period",
            "model/SectionKind",
            "model/Message",
            "model/Name",
            "criteria/Item",
            "criteria/LevelsMethod",
            "criteria/AccountedMethod",
            "criteria/ChecklistMethod",
            "criteria/CountMethod",
            "criteria/BandsMethod",
            "criteria/CoverageMethod",
            "criteria/RateMethod",
            "criteria/KindsMethod",
            "criteria/AspectsMethod",
            "criteria/StepsMethod",
            "criteria/DeadlineMethod",
            "rules/TitleFact",
            "rules/DateFact",
            "rules/MatchFact",
            "rules/FigureCoverage",
            "rules/MethodMax",
            "rules/OnlyIfAccounted",
            "rules/DependsOn",
            "rules/ProposedOnly",
            "rules/AdjustmentFact",
            "rules/AdjustmentValue",
            "rules/CapFact",
            "rules/ItemReadings",
            "rules/Texture",
            "rules/States",
            "rules/Bands");

    private Facts() {}

    /** Changes whenever one of the classes does. */
    static String fingerprint() {
        StringBuilder all = new StringBuilder();
        for (String name : CLASSES) {
            try (InputStream in = Facts.class.getResourceAsStream("/io/github/kaoping/" + name + ".class")) {
                if (in == null) {
                    throw new IllegalStateException("class is missing: " + name);
                }
                all.append(RuleStore.hash(in.readAllBytes())).append('\n');
            } catch (IOException e) {
                throw new IllegalStateException("class cannot be read: " + name, e);
            }
        }
        return all.toString();
    }
}
