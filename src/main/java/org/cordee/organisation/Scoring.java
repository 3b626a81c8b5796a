package org.cordee.organisation;

import static org.cordee.organisation.Candidate.Reason.strong;
import static org.cordee.organisation.Candidate.Reason.weak;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Candidate.Reason;
import org.cordee.organisation.Candidate.Score;
import org.jspecify.annotations.Nullable;

/** Computes the score of one prospect for one need: five sub-scores, each with the reason that explains it. */
final class Scoring {

    /** The format of dates in reasons, the same in both languages. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final SlotRequirements need;
    private final LocalDate day;
    private final Prospect prospect;
    private final List<Reason> reasons = new ArrayList<>();

    private Scoring(SlotRequirements need, LocalDate day, Prospect prospect) {
        this.need = need;
        this.day = day;
        this.prospect = prospect;
    }

    /** Returns the scored candidate; the same need, day and prospect always give the same result. */
    static Candidate judge(SlotRequirements need, LocalDate day, Prospect prospect) {
        return new Scoring(need, day, prospect).candidate();
    }

    /**
     * Returns the rule that excludes a prospect from the ranking, or null. An excluded prospect is shown apart, with
     * this reason.
     */
    static @Nullable Reason exclusionReason(SlotRequirements need, LocalDate day, Prospect prospect) {
        Convention convention = prospect.establishment().convention();
        boolean wantedForConvention = convention.kind() != InsertionKind.NONE
                && need.wantedKinds().contains(OrganisationKind.of(convention.kind()));
        LocalDate until = convention.period().to();
        if (wantedForConvention && until != null && convention.hasExpiredBy(day)) {
            return weak("convention-expired", convention.kind().name(), DAY.format(until));
        }
        Siren parent = prospect.organisation().parentSiren();
        if (parent != null && parent.equals(need.leadSiren())) {
            return weak("subsidiary-of-the-lead");
        }
        return null;
    }

    private Candidate candidate() {
        Set<OrganisationKind> kinds = prospect.kindsOn(day);
        Score score = new Score(trade(), territory(), capacity(), targets(kinds), reliability());
        return new Candidate(
                prospect.organisationId(),
                prospect.establishmentId(),
                prospect.organisation().legalName(),
                prospect.establishment().address().city(),
                DepartmentDistances.kilometres(
                        prospect.establishment().address().department(), need.places()),
                kinds,
                score,
                List.copyOf(reasons));
    }

    private int trade() {
        Cpv nearest = prospect.organisation().activities().stream()
                .max(Comparator.comparingInt((Cpv cpv) -> cpv.sharedDigits(need.cpv()))
                        .thenComparing(Cpv::code))
                .orElse(null);
        if (nearest == null) {
            reasons.add(weak("trade-unknown"));
            return 0;
        }
        int shared = nearest.sharedDigits(need.cpv());
        if (shared == 8) {
            reasons.add(strong("same-trade", nearest.code()));
            return Score.MOST_TRADE;
        }
        if (shared >= 2) {
            reasons.add(shared >= 3 ? strong("near-trade", nearest.code()) : weak("same-division", nearest.code()));
            return Math.min(27, 5 + shared * 5);
        }
        reasons.add(weak("other-trade", nearest.code()));
        return 0;
    }

    private int territory() {
        String department = prospect.establishment().address().department();
        if (need.places().isEmpty()) {
            reasons.add(strong("anywhere"));
            return 15;
        }
        if (Territory.isIn(department, need.places())) {
            reasons.add(strong("on-the-spot", prospect.establishment().address().city()));
            return Score.MOST_TERRITORY;
        }
        if (Territory.overlap(prospect.organisation().zones(), need.places())) {
            reasons.add(strong("works-there"));
            return 17;
        }
        int nearness = Territory.nearness(department, need.places());
        reasons.add(
                nearness > 0
                        ? strong(
                                "same-region",
                                prospect.establishment().address().city())
                        : weak("far-away", prospect.establishment().address().city()));
        return nearness;
    }

    private int capacity() {
        Integer monthly = prospect.establishment().capacityHoursPerMonth();
        if (monthly == null) {
            reasons.add(weak("capacity-unknown"));
            return need.hours() == 0 ? 10 : 5;
        }
        if (need.hours() == 0) {
            reasons.add(strong("capacity-stated", monthly));
            return 15;
        }
        if (need.months() == 0) {
            reasons.add(weak("hours-unknown", monthly, need.hours()));
            return 10;
        }
        long available = (long) monthly * need.months();
        if (available >= need.hours()) {
            reasons.add(strong("enough-hours", monthly));
            return Score.MOST_CAPACITY;
        }
        reasons.add(weak("too-few-hours", monthly, need.hours()));
        return (int) (Score.MOST_CAPACITY * available / need.hours());
    }

    private int targets(Set<OrganisationKind> kinds) {
        int score = 0;
        InsertionKind insertion = prospect.establishment().convention().kind();
        boolean proven = prospect.establishment().convention().isValidOn(day);
        if (need.wantedKinds().isEmpty() || kinds.stream().anyMatch(need.wantedKinds()::contains)) {
            score += 12;
            kinds.stream()
                    .filter(need.wantedKinds()::contains)
                    .findFirst()
                    .ifPresent(kind -> reasons.add(strong("wanted-kind", kind.name())));
        } else {
            reasons.add(weak("not-a-wanted-kind"));
        }
        if (proven && insertion.countsForHours()) {
            score += 4;
        } else if (need.hours() > 0) {
            reasons.add(weak("no-insertion-hours"));
        }
        return score + (countsForAmounts(prospect, kinds, day) ? 4 : 0);
    }

    /**
     * Tells if a kind counts for the amounts: any label of D1 (size, social economy, integration or disability) is
     * enough.
     */
    static boolean countsForAmounts(Prospect prospect, Set<OrganisationKind> kinds, LocalDate day) {
        LegalUnit unit = prospect.organisation().unit();
        return unit.size().isSme()
                || unit.essStatus(day).isEss()
                || kinds.stream()
                        .anyMatch(Set.of(
                                OrganisationKind.EI,
                                OrganisationKind.ACI,
                                OrganisationKind.AI,
                                OrganisationKind.ETTI,
                                OrganisationKind.EA,
                                OrganisationKind.EATT,
                                OrganisationKind.ESAT)::contains);
    }

    private int reliability() {
        Convention convention = prospect.establishment().convention();
        int score = 0;
        if (convention.isValidOn(day)) {
            score += 4;
            LocalDate until = convention.period().to();
            if (convention.kind().needsConvention() && until != null) {
                reasons.add(strong("convention-valid", convention.kind().name(), DAY.format(until)));
            }
        } else {
            reasons.add(weak("convention-unproven", convention.kind().name()));
        }
        score += prospect.organisation().unit().size() == EnterpriseSize.UNKNOWN ? 0 : 3;
        if (prospect.establishment().contactEmail() == null) {
            reasons.add(weak("no-contact"));
            return score;
        }
        return score + 3;
    }
}
