package org.cordee.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.cordee.play.InventedUnit.Point;
import org.cordee.play.InventedUnit.Site;
import org.cordee.play.RegisterShares.Kind;

/**
 * Invents the legal units of a register in the order of their numbers, as INSEE's files have them. The same seed gives
 * the same units.
 */
final class InventedUnits {

    /** The associations of Alsace and Moselle are under local law. */
    private static final Set<String> LOCAL_LAW = Set.of("57", "67", "68");

    /** The last eight digits of numbers that begin with a zero: few, and old. */
    private static final long FIRST_OLD = 500_000;

    private static final long OLD = 9_400_000;
    private static final long FIRST_NEW = 30_000_000;
    private static final long NEW = 69_900_000;
    private static final long OLD_UNITS_ONE_OF = 250;

    private static final LocalDate FIRST_DAY = LocalDate.of(1974, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

    private final RegisterShares shares;
    private final SplittableRandom random;
    private final long most;
    private final int soleTraders;
    private long made;

    /**
     * @param most units that will be asked for
     * @param soleTraders percent
     */
    InventedUnits(RegisterShares shares, long seed, long most, int soleTraders) {
        this.shares = shares;
        this.random = new SplittableRandom(seed);
        this.most = most;
        this.soleTraders = soleTraders;
    }

    InventedUnit next() {
        String siren = siren();
        Kind kind = shares.kind(random);
        RegisterPlace home = shares.place(random);
        boolean alone = chance(soleTraders * 10);
        boolean ceased = chance(15);
        String activity = chance(3) ? "" : kind.activities().pick(random);
        String employees = chance(5) ? "" : shares.employees(alone ? 8 : kind.employers(), random);
        String name = alone ? InventedNames.family(random) : InventedNames.of(kind.names(), home.name(), random);
        LocalDate created = FIRST_DAY.plusDays((long) (Math.sqrt(random.nextDouble()) * 19_000));
        return new InventedUnit(
                siren,
                alone ? InventedUnit.SOLE_TRADER : category(kind, home),
                !alone && chance(1) ? "" : name,
                alone ? InventedNames.firstName(random) : "",
                activity,
                employees,
                alone ? "" : social(kind),
                chance(alone ? 350 : 8),
                ceased,
                created,
                since(created),
                sites(siren, alone ? 5 : kind.further(), ceased, home, activity, employees));
    }

    private String siren() {
        long old = Math.max(1, most / OLD_UNITS_ONE_OF);
        long gap = made < old ? OLD / old : Math.max(1, NEW / most);
        long number = (made < old ? FIRST_OLD + made * gap : FIRST_NEW + (made - old) * gap) + random.nextLong(gap);
        made++;
        return SeededNumbers.checked(digits(number, 8));
    }

    private static String category(Kind kind, RegisterPlace home) {
        return kind.category().equals("9220") && LOCAL_LAW.contains(home.department()) ? "9260" : kind.category();
    }

    private String social(Kind kind) {
        int drawn = random.nextInt(100);
        return drawn < kind.social() ? "O" : drawn < kind.social() + kind.notSocial() ? "N" : "";
    }

    private LocalDate since(LocalDate created) {
        long days = LAST_DAY.toEpochDay() - created.toEpochDay();
        return created.plusDays(days <= 0 ? 0 : random.nextLong(days));
    }

    /** Makes the establishments in the order of their numbers; the seat of a unit that moved has the last one. */
    private List<Site> sites(
            String siren, int further, boolean ceased, RegisterPlace home, String activity, String employees) {
        int count = 1 + further(further);
        int seat = chance(300) ? count - 1 : 0;
        List<Site> sites = new ArrayList<>(count);
        int nic = 0;
        for (int at = 0; at < count; at++) {
            nic += 1 + (chance(200) ? random.nextInt(3) : 0);
            boolean isSeat = at == seat;
            boolean near = isSeat || chance(550);
            sites.add(site(
                    SeededNumbers.checked(siren + digits(nic, 4)),
                    isSeat,
                    ceased || !isSeat && chance(120),
                    near ? home : shares.place(random),
                    activity,
                    isSeat ? employees : shares.employees(40, random)));
        }
        return sites;
    }

    /** Draws a number with this mean, of a hundred; many have none and few have many. */
    private int further(int ofHundred) {
        double mean = ofHundred / 100.0;
        double chanceOfMore = mean / (1 + mean);
        int count = 0;
        while (count < 800 && random.nextDouble() < chanceOfMore) {
            count++;
        }
        return count;
    }

    private Site site(
            String siret, boolean seat, boolean closed, RegisterPlace place, String activity, String employees) {
        return new Site(
                siret,
                seat,
                closed,
                chance(90) ? "AU " + InventedNames.trade(random) + " " + InventedNames.family(random) : "",
                chance(150) ? "" : String.valueOf(1 + random.nextInt(190)),
                InventedNames.streetKind(random),
                InventedNames.street(random),
                chance(4)
                        ? ""
                        : place.postalCodes()
                                .get(random.nextInt(place.postalCodes().size())),
                random.nextInt(2_000) == 0 ? "" : place.name(),
                place.code(),
                place.department(),
                chance(120) ? Point.NONE : point(place),
                activity,
                employees);
    }

    /** Returns a point within some kilometres of the commune's. */
    private Point point(RegisterPlace place) {
        return new Point(
                metres(place.point().east() + random.nextGaussian() * 1_500, random),
                metres(place.point().north() + random.nextGaussian() * 1_500, random));
    }

    private static String metres(double value, RandomGenerator random) {
        return random.nextInt(3) == 0 ? String.valueOf(Math.round(value)) : String.format(Locale.ROOT, "%.2f", value);
    }

    /** Returns true in so many cases of a thousand. */
    private boolean chance(int ofThousand) {
        return random.nextInt(1_000) < ofThousand;
    }

    private static String digits(long number, int length) {
        String written = Long.toString(number);
        return "0".repeat(length - written.length()) + written;
    }
}
