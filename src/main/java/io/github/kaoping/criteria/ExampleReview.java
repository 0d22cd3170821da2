package io.github.kaoping.criteria;

import io.github.kaoping.criteria.Item.Example;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import io.github.kaoping.model.State;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks over the examples of one item (示例复查): whether there are hits and misses, and whether each makes sense. */
final class ExampleReview {
    private final Problems problems;

    ExampleReview(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param item where the item begins
     * @param places where the examples are written, one for each
     */
    void check(String id, Place item, List<Example> examples, List<Place> places) {
        if (examples.isEmpty()) {
            problems.add(Slip.NO_EXAMPLES, item, Message.of("“{0}”没有示例，词组改错了也不会有人发现；请在“examples”中写上命中和不命中的句子。", id));
            return;
        }
        boolean hits = examples.stream().anyMatch(e -> e.state() == State.DATA || e.state() == State.DESCRIBED);
        boolean misses = examples.stream().anyMatch(e -> e.state() == State.SILENT || e.state() == State.PLANNED);
        if (!hits || !misses) {
            problems.add(
                    Slip.ONE_SIDED_EXAMPLES,
                    places.get(0),
                    hits
                            ? Message.of("“{0}”的示例都是命中的；请再写几句险些命中的（state: silent，near-miss 写明原因）。", id)
                            : Message.of("“{0}”的示例没有一句命中；请再写几句命中的（state: data 或 described）。", id));
        }
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < examples.size(); i++) {
            odd(examples.get(i), places.get(i), texts);
        }
    }

    private void odd(Example example, Place place, Set<String> texts) {
        if (!texts.add(example.section() + example.text())) {
            problems.add(Slip.EXAMPLE_ODD, place, Message.of("同样的示例前面已经有了。"));
        }
        if (example.figure() != null && example.state() != State.DATA) {
            problems.add(
                    Slip.EXAMPLE_ODD,
                    place,
                    Message.of(
                            "示例写了“figure”，状态却是 {0}；只有 data 才有属于它的数字。",
                            example.state().id()));
        }
    }
}
