package org.cordee.document.text;

/** A text that grows to one character beyond its limit, by which {@link PageCollector} notices that it was cut. */
final class LimitedText {

    private final StringBuilder text = new StringBuilder();
    private final int most;

    LimitedText(int most) {
        this.most = most;
    }

    void add(String more) {
        int left = most + 1 - text.length();
        if (left > 0) {
            text.append(more, 0, Math.min(left, more.length()));
        }
    }

    String all() {
        return text.toString();
    }
}
