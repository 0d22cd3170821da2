package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The ids of a set (编号), each given once, with the place where it was given. */
final class Ids {
    private final Map<String, Place> given = new LinkedHashMap<>();
    private final Problems problems;

    Ids(Problems problems) {
        this.problems = problems;
    }

    /** Takes an id down; false, and told, if it stands elsewhere already. */
    boolean give(Scalar id) {
        Place earlier = given.putIfAbsent(id.text(), id.place());
        if (earlier != null) {
            problems.add(Slip.DUPLICATE_ID, id.place(), Message.of("编号“{0}”重复，{1} 已经用过，请改一个。", id.text(), earlier));
        }
        return earlier == null;
    }

    Set<String> all() {
        return given.keySet();
    }
}
