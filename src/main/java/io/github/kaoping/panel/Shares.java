package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.scoring.WeightDraws.Share;
import io.github.kaoping.scoring.WeightDraws.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the rates of many bodies are made of (得分构成). Points take few values, so that equal shares are kept once: a body then
 * costs a reference for each indicator.
 */
final class Shares {
    private final Map<Share, Share> known = new ConcurrentHashMap<>();

    Subject of(StoredSheet sheet) {
        List<Share> shares = new ArrayList<>();
        for (JsonNode i : sheet.indicators()) {
            Share share = new Share(
                    i.path("id").asText(),
                    i.path("dimension").asText(),
                    i.path("score").asDouble(),
                    i.path("checked").asDouble(),
                    i.path("max").asDouble());
            shares.add(Objects.requireNonNullElse(known.putIfAbsent(share, share), share));
        }
        BigDecimal bonus = Objects.requireNonNullElse(sheet.number("bonus"), BigDecimal.ZERO);
        BigDecimal deductions = Objects.requireNonNullElse(sheet.number("deductions"), BigDecimal.ZERO);
        return new Subject(shares, bonus.subtract(deductions).doubleValue());
    }
}
