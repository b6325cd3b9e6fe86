package org.quarknotes.gateway.policies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quarknotes.gateway.domain.CacheKey;
import org.quarknotes.gateway.domain.Field;

/**
 * The answers that one route keeps: so many at most, those unused for the longest being the first to go. Used by all event
 * loops; every step is short.
 */
final class AnswerStore {
    private final int capacity;
    private final LinkedHashMap<Variant, KeptAnswer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<CacheKey, Selection> selections = new HashMap<>();
    private final Map<String, Set<CacheKey>> paths = new HashMap<>();

    AnswerStore(int capacity) {
        this.capacity = capacity;
    }

    /** One of the answers to one question. */
    private record Variant(CacheKey key, List<List<String>> selecting) {}

    /**
     * How the answers to one question are told apart.
     *
     * @param vary the fields that any of them was chosen by
     */
    private record Selection(Set<String> vary, Set<Variant> variants) {
        Variant variant(CacheKey key, List<Field> request) {
            return new Variant(
                    key, vary.stream().map(name -> Field.values(request, name)).toList());
        }
    }

    synchronized Optional<KeptAnswer> find(CacheKey key, List<Field> request) {
        var selection = selections.get(key);
        return selection == null ? Optional.empty() : Optional.ofNullable(answers.get(selection.variant(key, request)));
    }

    /** Keeps an answer, chosen by the fields in {@code vary}, in the place of the one that such a request got before. */
    synchronized void keep(CacheKey key, List<Field> request, Set<String> vary, KeptAnswer answer) {
        var selection = selection(key, vary);
        var variant = selection.variant(key, request);
        answers.put(variant, answer);
        selection.variants().add(variant);
        while (answers.size() > capacity) {
            drop(answers.firstEntry().getKey());
        }
    }

    /** When answers come to vary by more, those told apart by less cannot be trusted. */
    private Selection selection(CacheKey key, Set<String> vary) {
        var known = selections.get(key);
        if (known != null && known.vary().containsAll(vary)) {
            return known;
        }
        var names = new HashSet<>(vary);
        if (known != null) {
            names.addAll(known.vary());
            Set.copyOf(known.variants()).forEach(this::drop);
        }
        var selection = new Selection(Set.copyOf(names), new HashSet<>());
        selections.put(key, selection);
        paths.computeIfAbsent(key.path(), path -> new HashSet<>()).add(key);
        return selection;
    }

    /** Forgets whatever was answered to this question. */
    synchronized void forget(CacheKey key) {
        var selection = selections.get(key);
        if (selection != null) {
            Set.copyOf(selection.variants()).forEach(this::drop);
        }
    }

    /** Forgets whatever was answered at this path, to whichever query. */
    synchronized void forget(String path) {
        Set.copyOf(paths.getOrDefault(path, Set.of())).forEach(this::forget);
    }

    private void drop(Variant variant) {
        answers.remove(variant);
        var key = variant.key();
        var selection = selections.get(key);
        if (selection == null
                || !selection.variants().remove(variant)
                || !selection.variants().isEmpty()) {
            return;
        }
        selections.remove(key);
        var keys = paths.get(key.path());
        if (keys != null && keys.remove(key) && keys.isEmpty()) {
            paths.remove(key.path());
        }
    }

    synchronized int size() {
        return answers.size();
    }
}
