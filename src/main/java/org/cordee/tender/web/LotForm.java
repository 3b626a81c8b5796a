package org.cordee.tender.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.NumberInput;
import org.cordee.shared.Percentage;
import org.cordee.shared.PickedInput;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ClauseTerms;
import org.cordee.tender.CodeLists;
import org.cordee.tender.ContentCheck;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.DutyTerms;
import org.cordee.tender.Flaw;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotTerms;
import org.cordee.tender.Reservation;
import org.cordee.tender.ReservedTerms;
import org.jspecify.annotations.Nullable;

/** One lot as a user types it. A field that the user does not change keeps exactly the published value. */
class LotForm {

    public String key = "";
    public String title = "";
    public String cpv = "";
    public String estimatedValue = "";
    public String months = "";
    public String places = "";
    public String languages = "";
    public String reservation = "NONE";
    public String insertionHours = "";
    public String labourShare = "";
    public String hourlyCost = "";
    public String severalBids = "";
    public String capacities = "";
    public String askedTurnover = "";
    public String askedHeadcount = "";
    public String reservationMinRatio = "";
    public String listedServicesOnly = "";
    public String insertionRate = "";
    public String insertionBlocking = "";
    public String socialClause = "";
    public String socialDerogation = "";
    public String environmentalClause = "";
    public String environmentalCriterion = "";
    public String comparedBy = "";
    public String reservationNamed = "";
    public String offerDeadline = "";
    public String applicationDeadline = "";
    public String questionDeadline = "";
    public String zone = Deadline.PARIS.getId();

    static LotForm numbered(int number) {
        LotForm form = new LotForm();
        form.key = String.valueOf(number);
        return form;
    }

    static LotForm of(LotContent lot) {
        LotForm form = new LotForm();
        form.key = text(lot.key());
        form.title = text(lot.title());
        form.cpv = text(lot.cpv());
        Amount value = lot.estimatedValue();
        form.estimatedValue = FigureField.written(value);
        form.months =
                lot.period().months() == 0 ? "" : String.valueOf(lot.period().months());
        form.places = String.join(" ", lot.places());
        form.languages = String.join(" ", lot.terms().offer().languages());
        form.reservation = lot.reservation().name();
        form.insertionHours = lot.insertionHours() == null ? "" : String.valueOf(lot.insertionHours());
        form.showTerms(lot.terms());
        form.zone = zoneOf(lot).getId();
        form.offerDeadline = local(lot.deadlines().offer());
        form.applicationDeadline = local(lot.deadlines().application());
        form.questionDeadline = local(lot.deadlines().question());
        return form;
    }

    private void showTerms(LotTerms terms) {
        labourShare = FigureField.written(terms.labourShare());
        Amount cost = terms.hourlyCost();
        hourlyCost = FigureField.written(cost);
        severalBids = SeveralBidsField.written(terms.severalBidsForbidden());
        capacities = CapacitiesField.written(terms.capacities());
        askedTurnover = CapacitiesField.turnover(terms.capacities());
        askedHeadcount = CapacitiesField.headcount(terms.capacities());
        reservationMinRatio = FigureField.written(terms.reserved().minimumRatio());
        listedServicesOnly = YesNoField.written(terms.reserved().listedServicesOnly());
        insertionRate = FigureField.written(terms.clause().rate());
        insertionBlocking = YesNoField.written(terms.clause().blocking());
        showDuties(terms.duties());
    }

    private void showDuties(DutyTerms duties) {
        socialClause = YesNoField.written(duties.socialClause());
        socialDerogation = ChoiceField.written(duties.derogation());
        environmentalClause = YesNoField.written(duties.environmentalClause());
        environmentalCriterion = YesNoField.written(duties.environmentalCriterion());
        comparedBy = ChoiceField.written(duties.comparedBy());
        reservationNamed = YesNoField.written(duties.reservationNamed());
    }

    private DutyTerms duties() {
        return new DutyTerms(
                YesNoField.read(socialClause),
                ChoiceField.read(DutyTerms.Derogation.values(), socialDerogation),
                YesNoField.read(environmentalClause),
                YesNoField.read(environmentalCriterion),
                ChoiceField.read(DutyTerms.Criterion.values(), comparedBy),
                YesNoField.read(reservationNamed));
    }

    /** Reads the form into a lot; an unreadable value is noted as a flaw of its field. */
    LotContent content(@Nullable LotContent known, String path, List<Flaw> flaws) {
        LotForm shown = known == null ? new LotForm() : of(known);
        LotContent base = known == null ? LotContent.of(key, title, cpv) : known;
        LotFieldReader reader = new LotFieldReader(path, flaws, zone(path, flaws));
        return new LotContent(
                key.strip(),
                title.strip(),
                reader.cpv(cpv),
                base.additionalCpvs(),
                estimatedValue.equals(shown.estimatedValue)
                        ? base.estimatedValue()
                        : reader.amount("estimatedValue", estimatedValue),
                months.equals(shown.months) ? base.period() : reader.months(months),
                PickedInput.same(places, shown.places) ? base.places() : reader.places(places),
                reader.reservation(reservation),
                base.publishedReservation(),
                base.socialObjectives(),
                base.strategicKinds(),
                base.reservedExecution(),
                reader.whole("insertionHours", insertionHours),
                new LotContent.Deadlines(
                        questionDeadline.equals(shown.questionDeadline)
                                ? base.deadlines().question()
                                : reader.deadline("questionDeadline", questionDeadline),
                        applicationDeadline.equals(shown.applicationDeadline)
                                ? base.deadlines().application()
                                : reader.deadline("applicationDeadline", applicationDeadline),
                        offerDeadline.equals(shown.offerDeadline)
                                ? base.deadlines().offer()
                                : reader.deadline("offerDeadline", offerDeadline)),
                new LotTerms(
                        reader.percentage("labourShare", labourShare),
                        reader.amount("hourlyCost", hourlyCost),
                        SeveralBidsField.read(severalBids),
                        new CapacitiesField(capacities, askedTurnover, askedHeadcount).read(path, flaws),
                        reader.reserved(reservationMinRatio, listedServicesOnly),
                        reader.clause(insertionRate, insertionBlocking),
                        duties(),
                        PickedInput.same(languages, shown.languages)
                                ? base.terms().offer()
                                : base.terms().offer().with(reader.languages(languages))));
    }

    boolean isEmpty() {
        return (title + PickedInput.last(cpv) + estimatedValue + offerDeadline).isBlank();
    }

    private ZoneId zone(String path, List<Flaw> flaws) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            flaws.add(Flaw.inField("date.unreadable", path + "offerDeadline", zone));
            return Deadline.PARIS;
        }
    }

    private static ZoneId zoneOf(LotContent lot) {
        Deadline binding = lot.deadlines().binding();
        return binding == null ? Deadline.PARIS : binding.zone();
    }

    private static String local(@Nullable Deadline deadline) {
        return deadline == null
                ? ""
                : deadline.instant().atZone(deadline.zone()).toLocalDateTime().toString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Reads single fields; a blank field is unknown. */
    private record LotFieldReader(String path, List<Flaw> flaws, ZoneId zone) {

        @Nullable
        Amount amount(String field, String written) {
            return FigureField.amount(path + field, written, flaws);
        }

        @Nullable
        Percentage percentage(String field, String written) {
            return FigureField.percentage(path + field, written, flaws);
        }

        ReservedTerms reserved(String ratio, String listedOnly) {
            Percentage minimum = percentage("reservationMinRatio", ratio);
            Boolean listed = YesNoField.read(listedOnly);
            try {
                return new ReservedTerms(minimum, listed);
            } catch (RuleViolation belowHalf) {
                flaws.add(Flaw.inField("reservation-ratio.below-half", path + "reservationMinRatio"));
                return new ReservedTerms(null, listed);
            }
        }

        ClauseTerms clause(String rate, String blocking) {
            Percentage ofAllHours = percentage("insertionRate", rate);
            Boolean rejects = YesNoField.read(blocking);
            try {
                return new ClauseTerms(ofAllHours, rejects);
            } catch (RuleViolation ofNothing) {
                flaws.add(Flaw.inField("insertion-rate.of-nothing", path + "insertionRate"));
                return new ClauseTerms(null, rejects);
            }
        }

        ContractPeriod months(String written) {
            Integer months = whole("months", written);
            return months == null || months == 0 ? ContractPeriod.UNKNOWN : ContractPeriod.ofMonths(months);
        }

        @Nullable
        Integer whole(String field, String written) {
            String plain = NumberInput.plain(written);
            if (plain.isEmpty()) {
                return null;
            }
            if (!plain.matches("[0-9]{1,8}")) {
                flaws.add(Flaw.inField("number.unreadable", path + field, written));
                return null;
            }
            return Integer.valueOf(plain);
        }

        /** Reads a code, with or without its check digit, or its exact name. */
        String cpv(String written) {
            String code = PickedInput.last(written).replaceAll("-[0-9]$", "");
            return code.matches("[0-9]*") ? code : Nomenclature.CPV.codeOf(code).orElse(code);
        }

        List<String> places(String written) {
            return codes("places", written, LotFieldReader::isPlaceCode, Nomenclature.NUTS);
        }

        List<String> languages(String written) {
            return codes("languages", written, CodeLists::isLanguage, Nomenclature.LANGUAGE);
        }

        /** Three letters are a code only when the list contains them: Ain and Lot are names. */
        private static boolean isPlaceCode(String word) {
            return ContentCheck.isPlace(word) && (!word.matches("[A-Z]{3}") || Nomenclature.NUTS.contains(word));
        }

        /** Reads codes separated by spaces, and names separated by commas or semicolons. */
        private List<String> codes(String field, String written, Predicate<String> isCode, Nomenclature names) {
            List<String> codes = new ArrayList<>();
            for (String part : written.split("[,;]+", -1)) {
                List<String> words = Arrays.stream(part.strip().split("\\s+", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
                if (words.stream().allMatch(word -> isCode.test(word.toUpperCase(Locale.ROOT)))) {
                    words.forEach(word -> codes.add(word.toUpperCase(Locale.ROOT)));
                    continue;
                }
                Optional<String> named = names.codeOf(part);
                if (named.isPresent()) {
                    codes.add(named.get());
                } else {
                    flaws.add(Flaw.inField(
                            names == Nomenclature.NUTS ? "place.unknown" : "language.unknown",
                            path + field,
                            part.strip()));
                }
            }
            return codes;
        }

        Reservation reservation(String written) {
            return Set.of(Reservation.values()).stream()
                    .filter(reservation -> reservation.name().equals(written))
                    .findFirst()
                    .orElse(Reservation.NONE);
        }

        @Nullable
        Deadline deadline(String field, String written) {
            if (written.isBlank()) {
                return null;
            }
            try {
                return Deadline.inZone(LocalDateTime.parse(written.strip()).atZone(zone));
            } catch (DateTimeException unreadable) {
                flaws.add(Flaw.inField("date.unreadable", path + field, written));
                return null;
            }
        }
    }
}
