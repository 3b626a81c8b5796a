package org.cordee.benchmark.design;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordee.benchmark.Sample;
import org.cordee.composer.DesignSamples;
import org.cordee.composer.DesignInput;
import org.cordee.composer.DesignResult;
import org.cordee.composer.SearchLimit;

/**
 * Searches designs for random lots of twenty parts and two hundred firms, with as many partners as parts and with
 * eight. Measures the quality of the best design, its distance to the upper bound, and the time. The legal rules have
 * checked every design.
 */
public final class DesignSearch {

    private static final int FIRMS = 200;
    private static final int PARTS = 20;

    private final int lots;

    public DesignSearch(int lots) {
        this.lots = lots;
    }

    /** Returns the table in Markdown. */
    public String run() {
        StringBuilder table = new StringBuilder(
                "| %d firms, %d parts, %d lots | found | proven best | fit of 100 | of the bound | seconds |\n"
                        .formatted(FIRMS, PARTS, lots));
        table.append("|---|---|---|---|---|---|\n");
        row("one to warm up", 20, 3, 1);
        for (int seconds : new int[] {2, 5}) {
            table.append(row("20 partners, " + seconds + " s", 20, seconds, lots));
            table.append(row("8 partners, " + seconds + " s", 8, seconds, lots));
        }
        return table.append('\n').toString();
    }

    private static String row(String name, int members, int seconds, int lots) {
        List<Double> fits = new ArrayList<>();
        List<Double> ofTheBound = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        int proven = 0;
        for (int seed = 1; seed <= lots; seed++) {
            DesignInput material = DesignSamples.random(seed, FIRMS, PARTS);
            long began = System.nanoTime();
            DesignResult outcome = DesignSamples.outcome(
                    material, DesignSamples.brief("9000000", members), SearchLimit.of(Duration.ofSeconds(seconds)));
            times.add((System.nanoTime() - began) / 1e9);
            if (!outcome.proposals().isEmpty()) {
                double fit = outcome.proposals().get(0).fit().doubleValue();
                fits.add(fit);
                ofTheBound.add(fit / outcome.bound().doubleValue());
                proven += outcome.certainty() == DesignResult.Certainty.PROVEN_BEST ? 1 : 0;
            }
        }
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s | %s | %s |\n",
                name,
                fits.size(),
                proven,
                fits.isEmpty() ? "" : new Sample(fits).with(1),
                fits.isEmpty() ? "" : new Sample(ofTheBound).with(3),
                new Sample(times).with(1));
    }
}
