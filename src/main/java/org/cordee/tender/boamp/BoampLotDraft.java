package org.cordee.tender.boamp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.AwardCriterion;
import org.cordee.tender.CodeLists;
import org.cordee.tender.ContentCheck;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.Flaw;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotTerms;
import org.cordee.tender.Reservation;
import org.jspecify.annotations.Nullable;

/** Collects what a notice tells about one lot. A value that cannot be read is left out and asked of the lead. */
final class BoampLotDraft {

    private static final int LONGEST_TITLE = 500;

    private @Nullable String number;
    private @Nullable String title;
    private final List<String> cpvs = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private @Nullable Amount value;
    private ContractPeriod period = ContractPeriod.UNKNOWN;
    private final List<AwardCriterion> criteria = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    /** A published value that was left out, by its field within the lot. */
    private record Unread(String code, String field, String value) {}

    BoampLotDraft number(@Nullable String written) {
        number = written;
        return this;
    }

    BoampLotDraft title(@Nullable String... texts) {
        title = shortened(BoampElement.first(texts), LONGEST_TITLE);
        return this;
    }

    /** Adds CPV codes, the main one first; a check digit is cut off, and what is no code is left out. */
    BoampLotDraft cpvs(Stream<String> codes) {
        codes.map(code -> code.strip().replaceFirst("-[0-9]$", ""))
                .filter(code -> !code.isEmpty())
                .filter(code -> ContentCheck.isCpv(code) || leaveOut("cpv.unknown", "cpv", code))
                .filter(code -> !cpvs.contains(code))
                .forEach(cpvs::add);
        return this;
    }

    /** Adds départements and areas; an area of an older classification is left out, because today's lists lack it. */
    BoampLotDraft places(Stream<String> codes) {
        codes.map(String::strip)
                .filter(ContentCheck::isPlace)
                .filter(code -> Character.isDigit(code.charAt(0)) || !CodeLists.isUnknown("nuts", code))
                .filter(code -> !places.contains(code))
                .forEach(places::add);
        return this;
    }

    /** Takes an amount in euros; another currency is left out and not converted. */
    BoampLotDraft value(@Nullable String amount, @Nullable String currency) {
        if (amount == null) {
            return this;
        }
        if (currency != null && !currency.equals("EUR")) {
            leaveOut("currency.not-euro", "estimatedValue", currency);
            return this;
        }
        value = amount(amount);
        if (value == null) {
            leaveOut("amount.unreadable", "estimatedValue", amount);
        }
        return this;
    }

    private boolean leaveOut(String code, String field, String published) {
        unread.add(new Unread(code, field, String.valueOf(shortened(published, 100))));
        return false;
    }

    /** Returns the values that were left out, each with its field; a notice may not fill the memory with them. */
    Stream<Flaw> remarks(int index) {
        return unread.stream()
                .distinct()
                .limit(20)
                .map(value -> Flaw.inLot(value.code(), "lots[" + index + "]." + value.field(), key(), value.value()));
    }

    BoampLotDraft period(
            @Nullable String months, @Nullable String days, @Nullable String from, @Nullable String until) {
        LocalDate start = BoampDates.day(from);
        LocalDate end = BoampDates.day(until);
        Integer inMonths = whole(months);
        Integer inDays = whole(days);
        if (inMonths != null) {
            period = new ContractPeriod(inMonths, ContractPeriod.Unit.MONTH, start, end);
        } else if (inDays != null) {
            period = new ContractPeriod(inDays, ContractPeriod.Unit.DAY, start, end);
        } else {
            period = new ContractPeriod(null, null, start, end);
        }
        return this;
    }

    BoampLotDraft criterion(@Nullable String name, @Nullable String weight) {
        if (name != null && !name.toLowerCase(Locale.FRENCH).contains("prix")) {
            criteria.add(new AwardCriterion(name, decimal(weight)));
        }
        return this;
    }

    boolean hasNoPeriod() {
        return period.isUnknown();
    }

    boolean hasNoPlace() {
        return places.isEmpty();
    }

    boolean hasNoCriteria() {
        return criteria.isEmpty();
    }

    List<AwardCriterion> criteria() {
        return List.copyOf(criteria);
    }

    /** Returns the key of the lot: LOT-0003 for the number 3, as in European notices; LOT-0000 for the only lot. */
    static String key(@Nullable String number) {
        if (number == null) {
            return "LOT-0000";
        }
        String digits = number.replaceFirst("(?i)^lot\\s*(n[°o]\\s*)?", "").strip();
        return digits.matches("0*[0-9]{1,4}")
                ? String.format(Locale.ROOT, "LOT-%04d", Integer.parseInt(digits))
                : number.substring(0, Math.min(number.length(), 40));
    }

    String key() {
        return key(number);
    }

    LotContent lot(LotContent.Deadlines deadlines, String wholeTitle, Set<String> aims, BoampClauses clauses) {
        return new LotContent(
                key(),
                title == null ? shortened(wholeTitle, LONGEST_TITLE) : title,
                cpvs.isEmpty() ? null : cpvs.get(0),
                cpvs.size() < 2 ? List.of() : cpvs.subList(1, cpvs.size()),
                value,
                period,
                places,
                Reservation.ofPublished(clauses.reserved()),
                clauses.reserved(),
                Set.of(),
                aims,
                clauses.reservedExecution(),
                null,
                deadlines,
                LotTerms.UNKNOWN);
    }

    static @Nullable String shortened(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > longest ? line.substring(0, longest - 1) + "…" : line;
    }

    private static @Nullable Integer whole(@Nullable String written) {
        BigDecimal figure = decimal(written);
        if (figure == null || figure.signum() == 0 || figure.compareTo(BigDecimal.valueOf(10_000)) > 0) {
            return null;
        }
        return figure.stripTrailingZeros().scale() <= 0 ? figure.intValue() : null;
    }

    private static @Nullable Amount amount(String written) {
        BigDecimal figure = decimal(written);
        try {
            return figure == null ? null : new Amount(figure);
        } catch (RuleViolation outOfRange) {
            return null;
        }
    }

    /** Reads {@code 1 000 000,50} and {@code 1000000.50}. */
    private static @Nullable BigDecimal decimal(@Nullable String written) {
        String digits = written == null
                ? ""
                : written.replaceAll("[\\s\u00a0\u202f€%]", "").replace(',', '.');
        return digits.matches("[0-9]{1,15}(\\.[0-9]{1,6})?") ? new BigDecimal(digits) : null;
    }
}
