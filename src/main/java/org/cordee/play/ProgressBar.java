package org.cordee.play;

import java.io.PrintWriter;
import java.util.Locale;

/** Shows the progress on one line that overwrites itself; several threads may report at once. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final int steps;
    private int done;
    private int longest;

    ProgressBar(PrintWriter out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    synchronized void step(String doing) {
        done = Math.min(done + 1, steps - 1);
        show(doing);
    }

    synchronized void show(String doing) {
        int filled = WIDTH * done / steps;
        String line = "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] "
                + String.format(Locale.ROOT, "%3d %% ", 100 * done / steps) + doing;
        out.print("\r" + line + " ".repeat(Math.max(0, longest - line.length())));
        out.flush();
        longest = line.length();
    }

    synchronized void complete(String doing) {
        done = steps;
        end(doing);
    }

    synchronized void end(String doing) {
        show(doing);
        out.println();
        out.flush();
    }
}
