package org.cordee.composer;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cordee.feel.DecisionTables;
import org.cordee.law.casefile.CaseCandidacy;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EnterpriseFigures;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.law.casefile.ReservationArticle;
import org.cordee.organisation.OrganisationKind;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.tender.LotTerms;
import org.jspecify.annotations.Nullable;

/** Creates invented lots, firms and fits, and a designer without the application. */
public final class DesignSamples {

    static final DesignLaw LAW = new DesignLaw(DecisionTables.onClasspath());

    private DesignSamples() {}

    /** Returns the designer's result. */
    public static DesignResult outcome(DesignInput material, Brief brief, SearchLimit effort) {
        return new Designer(LAW, material, brief, effort).outcome();
    }

    /** Returns one million euros, half of it wages, thirty euros an hour: 16,667 hours, of which 1,667 are required. */
    static Brief million() {
        return brief("1000000", 8);
    }

    /** Returns a brief with half of the amount as wages, at thirty euros an hour. */
    public static Brief brief(String euros, int members) {
        return new Brief(
                Amount.of(euros), Percentage.of("50"), Amount.of("30"), null, Hours.NONE, Percentage.of("1"), members);
    }

    static DesignLot work(ReservationArticle reservation) {
        return work(reservation, LotTerms.UNKNOWN, Map.of(), List.of(), false, List.of());
    }

    /** @param tasks the essential tasks, and the operator of each task that is no member */
    static DesignLot work(
            ReservationArticle reservation,
            LotTerms terms,
            Map<String, String> tasks,
            List<String> leadTasks,
            boolean onceOnly,
            List<CaseCandidacy> others) {
        return new DesignLot(
                new UUID(0, 1),
                new UUID(0, 2),
                "1",
                "Curage",
                ZonedDateTime.of(2026, 11, 24, 10, 0, 0, 0, ZoneId.of("Europe/Paris")),
                LiabilityForm.JOINT,
                new CaseConsultation(
                        "C-1",
                        null,
                        CaseConsultation.Procedure.OPEN,
                        CaseConsultation.Nature.WORKS,
                        null,
                        null,
                        onceOnly,
                        CaseConsultation.Scope.LOT,
                        null,
                        false,
                        tasks,
                        false,
                        null,
                        new CaseConsultation.Buyer(null, null, null, null, null, null),
                        null,
                        null),
                reservation,
                Set.of(),
                null,
                null,
                terms,
                24,
                leadTasks,
                others);
    }

    /** Returns a firm of a size, in or out of insertion; a structure's staff is all in insertion. */
    static Firm firm(int number, int headcount, InsertionKind kind, @Nullable Integer hoursPerMonth) {
        return firm(number, headcount, kind, Percentage.HUNDRED, hoursPerMonth);
    }

    private static Firm firm(
            int number, int headcount, InsertionKind kind, Percentage staff, @Nullable Integer hoursPerMonth) {
        String siret = "%09d00017".formatted(100_000_000 + number);
        Amount money = Amount.of(headcount >= 250 ? "3000000000" : "900000");
        return new Firm(
                new UUID(1, number),
                new UUID(2, number),
                siret,
                "Firm " + number,
                "Rouen",
                kind == InsertionKind.NONE
                        ? Set.of(OrganisationKind.PME)
                        : Set.of(OrganisationKind.valueOf(kind.name())),
                hoursPerMonth,
                new CaseOperator(
                        siret,
                        false,
                        "Firm " + number,
                        "",
                        new EnterpriseFigures(BigDecimal.valueOf(headcount), money, money),
                        null,
                        EnterpriseFigures.UNKNOWN,
                        List.of(),
                        null,
                        null,
                        false,
                        new CaseOperator.Ess(EssStatus.NONE, null, null, null, null),
                        new CaseOperator.Insertion(kind, null, null, null, kind == InsertionKind.NONE ? null : staff),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    static Firm big(int number) {
        return firm(number, 9_000, InsertionKind.NONE, null);
    }

    static Firm small(int number) {
        return firm(number, 8, InsertionKind.NONE, null);
    }

    static Firm insertion(int number) {
        return firm(number, 40, InsertionKind.EI, null);
    }

    static WorkPackage part(int number, String least, String most, int hours) {
        return new WorkPackage(
                new UUID(3, number),
                "Part " + number,
                "45000000",
                Set.of(),
                Percentage.of(least),
                Percentage.of(most),
                new Hours(hours),
                true,
                List.of());
    }

    /** Returns a design input in which each firm fits every part by the given value. */
    static DesignInput material(List<WorkPackage> parts, Map<Firm, Integer> fits) {
        return material(big(0), parts, fits);
    }

    static DesignInput material(Firm lead, List<WorkPackage> parts, Map<Firm, Integer> fits) {
        Map<UUID, Integer> ofEach = new HashMap<>();
        fits.forEach((firm, fit) -> ofEach.put(firm.establishmentId(), fit));
        Map<UUID, Map<UUID, Integer>> all = new HashMap<>();
        parts.forEach(part -> all.put(part.slotId(), ofEach));
        return new DesignInput(work(ReservationArticle.NONE), lead, parts, List.copyOf(fits.keySet()), all);
    }

    /** Returns a random directory and a random lot; the same seed gives the same. */
    public static DesignInput random(long seed, int firms, int parts) {
        Random dice = new Random(seed);
        Map<Firm, Integer> all = new LinkedHashMap<>();
        for (int number = 1; number <= firms; number++) {
            InsertionKind kind = InsertionKind.NONE;
            if (dice.nextInt(4) == 0) {
                kind = dice.nextBoolean() ? InsertionKind.EI : InsertionKind.EA;
            }
            int headcount = dice.nextInt(100) < 55 ? 6_000 : 20;
            Percentage staff = Percentage.ofTenThousandths(400_000 + dice.nextInt(500_000));
            all.put(firm(number, headcount, kind, staff, 200 + dice.nextInt(1_800)), 0);
        }
        List<WorkPackage> needs = new ArrayList<>();
        Map<UUID, Map<UUID, Integer>> fits = new HashMap<>();
        for (int number = 1; number <= parts; number++) {
            int middle = 1_000_000 / (parts + 4) / 2 + dice.nextInt(1_000_000 / (parts + 4));
            WorkPackage need = new WorkPackage(
                    new UUID(3, number),
                    "Part " + number,
                    "45000000",
                    Set.of(),
                    Percentage.ofTenThousandths(middle / 2),
                    Percentage.ofTenThousandths(middle + middle / 4),
                    Hours.NONE,
                    dice.nextInt(10) > 0,
                    List.of());
            needs.add(need);
            Map<UUID, Integer> fit = new HashMap<>();
            all.keySet().stream()
                    .filter(firm -> dice.nextInt(100) < 60)
                    .forEach(firm -> fit.put(
                            firm.establishmentId(),
                            firm.kinds().contains(OrganisationKind.PME)
                                    ? 35 + dice.nextInt(65)
                                    : 20 + dice.nextInt(60)));
            fits.put(need.slotId(), fit);
        }
        return new DesignInput(work(ReservationArticle.NONE), big(0), needs, List.copyOf(all.keySet()), fits);
    }
}
