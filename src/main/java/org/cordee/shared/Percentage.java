package org.cordee.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A share of a whole between 0 and 100, exact to the ten-thousandth of a percent. */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {

    public static final Percentage ZERO = new Percentage(BigDecimal.ZERO);
    public static final Percentage HUNDRED = new Percentage(BigDecimal.valueOf(100));

    public Percentage {
        // never toPlainString() before the range is known: 1E999999999 would fill the memory with zeros
        value = value.stripTrailingZeros();
        if (value.scale() > 4) {
            throw new RuleViolation("shared.percentage.too-fine", value.toString());
        }
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new RuleViolation("shared.percentage.out-of-range", value.toString());
        }
        value = value.setScale(4, RoundingMode.UNNECESSARY);
    }

    public static Percentage of(String value) {
        return new Percentage(new BigDecimal(value));
    }

    public static Percentage ofTenThousandths(long tenThousandths) {
        return new Percentage(BigDecimal.valueOf(tenThousandths, 4));
    }

    /** Splits the whole into equal shares; the remainder goes to the first: three give 33.3334, 33.3333, 33.3333. */
    public static List<Percentage> equalShares(int parts) {
        long each = 1_000_000L / parts;
        List<Percentage> shares = new ArrayList<>();
        shares.add(ofTenThousandths(1_000_000L - each * (parts - 1)));
        for (int part = 1; part < parts; part++) {
            shares.add(ofTenThousandths(each));
        }
        return List.copyOf(shares);
    }

    /** Returns the sum in ten-thousandths of a percent, which unlike a share may exceed the whole. */
    public static long sumInTenThousandths(Collection<Percentage> shares) {
        return shares.stream().mapToLong(Percentage::tenThousandths).sum();
    }

    public long tenThousandths() {
        return value.unscaledValue().longValueExact();
    }

    @Override
    public int compareTo(Percentage other) {
        return value.compareTo(other.value);
    }
}
