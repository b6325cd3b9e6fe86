package org.quarknotes.gateway.portal;

import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Markup that may stand in a page as it is. Text becomes markup by {@link #text} only, which escapes it. */
record Html(String markup) {

    static Html text(String text) {
        return new Html(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    static Html number(int number) {
        return new Html(Integer.toString(number));
    }

    static Collector<Html, ?, Html> joining() {
        return Collectors.mapping(Html::markup, Collectors.collectingAndThen(Collectors.joining(), Html::new));
    }
}
