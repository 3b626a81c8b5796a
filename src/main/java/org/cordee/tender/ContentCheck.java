package org.cordee.tender;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.WebAddress;
import org.jspecify.annotations.Nullable;

/** Checks what any consultation must have before it is stored, from a notice or from a form. */
public final class ContentCheck {

    /** The divisions of the Common Procurement Vocabulary (Regulation 213/2008). */
    private static final Set<String> CPV_DIVISIONS = Set.of(
            "03", "09", "14", "15", "16", "18", "19", "22", "24", "30", "31", "32", "33", "34", "35", "37", "38", "39",
            "41", "42", "43", "44", "45", "48", "50", "51", "55", "60", "63", "64", "65", "66", "70", "71", "72", "73",
            "75", "76", "77", "79", "80", "85", "90", "92", "98");

    /** Matches a NUTS area of any level, or a French département. */
    /**
     * Matches a département, a country, or a NUTS area. A NUTS code below the first level contains a digit; a town's
     * name does not.
     */
    private static final String PLACE =
            "[0-9]{2,3}|2[AB]|[A-Z]{2}[A-Z0-9]?|[A-Z]{2}(?=.*[0-9])[A-Z0-9]{2,3}|[A-Z]{2}ZZ?Z?";

    private static final String NO_CPV = "cpv.missing";
    private static final int MOST_LOTS = 2000;
    private static final int LONGEST_TASKS = 4000;

    private final List<Flaw> flaws = new ArrayList<>();

    private ContentCheck() {}

    /** Returns all errors in reading order; empty when there are none. */
    public static List<Flaw> flawsOf(ConsultationContent content) {
        ContentCheck check = new ContentCheck();
        check.check(content);
        return List.copyOf(check.flaws);
    }

    /**
     * Returns the errors of content that a user completes: a lot whose notice has no CPV code, as in adapted procedures,
     * may stay without one.
     *
     * @param known the stored content
     */
    public static List<Flaw> flawsOf(ConsultationContent content, ConsultationContent known) {
        Set<@Nullable String> withoutCpv = known.lots().stream()
                .filter(lot -> lot.cpv() == null)
                .map(LotContent::key)
                .collect(Collectors.toSet());
        return flawsOf(content).stream()
                .filter(flaw -> !flaw.code().equals(NO_CPV) || !withoutCpv.contains(flaw.lot()))
                .toList();
    }

    /** Returns the errors of a notice without missing CPV codes: the form of the notice decides if it needs them. */
    public static List<Flaw> flawsOfNotice(ConsultationContent content) {
        return flawsOf(content).stream()
                .filter(flaw -> !flaw.code().equals(NO_CPV))
                .toList();
    }

    public static boolean isCpv(@Nullable String code) {
        return code != null && code.matches("[0-9]{8}") && CPV_DIVISIONS.contains(code.substring(0, 2));
    }

    private void check(ConsultationContent content) {
        text("title", content.title(), "title.missing", 500);
        text("buyer.name", content.buyer().name(), "buyer.unnamed", 300);
        notLonger("buyer.registrationNumber", content.buyer().registrationNumber(), 100);
        notLonger("buyer.city", content.buyer().city(), 200);
        String country = content.buyer().country();
        if (country != null && !country.matches("[A-Z]{2}")) {
            flaws.add(Flaw.inField("code.unknown", "buyer.country", country, "ISO 3166-1 alpha-2"));
        }
        String platform = content.platformUrl();
        if (platform != null && !WebAddress.isLink(platform)) {
            flaws.add(Flaw.inField("address.unreadable", "platformUrl", platform));
        }
        notLonger("platformUrl", platform, 2000);
        notLonger("reference", content.reference(), 100);
        notLonger("essentialTasks", String.join("\n", content.documents().essentialTasks()), LONGEST_TASKS);
        if (content.documents().global().hasTermsWithoutKind()) {
            flaws.add(Flaw.inField("global-contract.none", "globalContract.kind"));
        }
        if (content.documents().severalBidsJoinLots() && !content.documents().severalBidsForbiddenAcrossLots()) {
            flaws.add(Flaw.inField("several-bids.none", "severalBidsJoinLots"));
        }
        if (content.lots().isEmpty()) {
            flaws.add(Flaw.inField("lots.none", "lots"));
        }
        if (content.lots().size() > MOST_LOTS) {
            flaws.add(Flaw.inField("lots.too-many", "lots", MOST_LOTS));
            return;
        }
        Set<String> keys = new HashSet<>();
        for (int index = 0; index < content.lots().size(); index++) {
            checkLot(content.lots().get(index), "lots[" + index + "].", keys);
        }
    }

    private void checkLot(LotContent lot, String path, Set<String> keys) {
        String key = lot.key();
        if (key == null || key.isBlank() || key.length() > 40) {
            flaws.add(Flaw.inLot("lot.unidentified", path + "key", key));
        } else if (!keys.add(key)) {
            flaws.add(Flaw.inLot("lot.twice", path + "key", key, key));
        }
        if (lot.title() == null || lot.title().isBlank()) {
            flaws.add(Flaw.inLot("lot.untitled", path + "title", key));
        } else if (lot.title().length() > 500) {
            flaws.add(Flaw.inLot("text.too-long", path + "title", key, 500));
        }
        checkCpv(lot.cpv(), path + "cpv", key);
        for (String additional : lot.additionalCpvs()) {
            checkCpv(additional, path + "additionalCpvs", key);
        }
        for (String place : lot.places()) {
            if (!isPlace(place)) {
                flaws.add(Flaw.inLot("place.unknown", path + "places", key, place));
            }
        }
        codes("reserved-procurement", lot.publishedReservation(), path + "publishedReservation", key);
        codes("social-objective", lot.socialObjectives(), path + "socialObjectives", key);
        codes("strategic-procurement", lot.strategicKinds(), path + "strategicKinds", key);
        Integer hours = lot.insertionHours();
        if (hours != null && (hours < 0 || hours > 10_000_000)) {
            flaws.add(Flaw.inLot("hours.out-of-range", path + "insertionHours", key));
        }
        Amount cost = lot.terms().hourlyCost();
        if (cost != null && cost.isZero()) {
            flaws.add(Flaw.inLot("cost.of-nothing", path + "hourlyCost", key));
        }
        if (lot.insertionHours() != null && lot.terms().clause().rate() != null) {
            flaws.add(Flaw.inLot("clause.rate-and-hours", path + "insertionRate", key));
        }
        if (lot.terms().duties().contradictsItself()) {
            flaws.add(Flaw.inLot("derogation.with-clause", path + "socialDerogation", key));
        }
        checkTime(lot, path);
    }

    private void checkTime(LotContent lot, String path) {
        Integer length = lot.period().length();
        LocalDate from = lot.period().startsOn();
        LocalDate to = lot.period().endsOn();
        boolean backwards = from != null && to != null && to.isBefore(from);
        boolean impossible = length != null && (length < 1 || length > 10_000);
        if (backwards || impossible || isOutOfTime(from) || isOutOfTime(to)) {
            flaws.add(Flaw.inLot("period.impossible", path + "period", lot.key()));
        }
        deadline("questionDeadline", lot.deadlines().question(), path, lot.key());
        deadline("applicationDeadline", lot.deadlines().application(), path, lot.key());
        deadline("offerDeadline", lot.deadlines().offer(), path, lot.key());
    }

    private void deadline(String field, @Nullable Deadline deadline, String path, @Nullable String lot) {
        if (deadline != null && isOutOfTime(LocalDate.ofInstant(deadline.instant(), ZoneOffset.UTC))) {
            flaws.add(Flaw.inLot("date.out-of-range", path + field, lot));
        }
    }

    private static boolean isOutOfTime(@Nullable LocalDate day) {
        return day != null && (day.getYear() < 1990 || day.getYear() > 2200);
    }

    private void codes(String list, Set<String> codes, String field, @Nullable String lot) {
        codes.stream()
                .filter(code -> CodeLists.isUnknown(list, code))
                .forEach(code -> flaws.add(Flaw.inLot("code.unknown", field, lot, code, list)));
    }

    private void notLonger(String field, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            flaws.add(Flaw.inField("text.too-long", field, longest));
        }
    }

    private void checkCpv(@Nullable String cpv, String field, @Nullable String lot) {
        if (cpv == null || cpv.isBlank()) {
            flaws.add(Flaw.inLot(NO_CPV, field, lot));
        } else if (!isCpv(cpv)) {
            flaws.add(Flaw.inLot("cpv.unknown", field, lot, cpv));
        }
    }

    private void text(String field, @Nullable String value, String missing, int longest) {
        if (value == null || value.isBlank()) {
            flaws.add(Flaw.inField(missing, field));
        } else if (value.length() > longest) {
            flaws.add(Flaw.inField("text.too-long", field, longest));
        }
    }

    /**
     * Tells if the text is the code of a place of performance: {@code 76}, {@code FRD22}, {@code UK}; a town's name is
     * not.
     */
    public static boolean isPlace(String code) {
        return code.matches(PLACE);
    }
}
