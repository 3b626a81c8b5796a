package org.cordee.espd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.espd.AnswerValue.CurrencyAmount;
import org.cordee.espd.EspdFacts.CapacityFact;
import org.cordee.espd.EspdFacts.DeclarationFacts;
import org.cordee.espd.EspdFacts.EconomyFacts;
import org.cordee.espd.EspdFacts.EvidenceFact;
import org.cordee.espd.EspdFacts.GroundFact;
import org.cordee.espd.EspdFacts.GroupingFacts;
import org.cordee.espd.EspdFacts.OtherOperator;
import org.cordee.espd.EspdFacts.ReferenceFact;
import org.cordee.espd.EspdFacts.ReferenceNature;
import org.cordee.espd.EspdFacts.RegistrationFact;
import org.cordee.espd.EspdFacts.ShelteredFacts;
import org.cordee.espd.EspdFacts.YearStaff;
import org.cordee.espd.EspdFacts.YearTurnover;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdOperator.OperatorSize;
import org.cordee.espd.EspdOperator.Representative;
import org.cordee.espd.EspdParty.EspdAddress;
import org.cordee.espd.EspdParty.EspdContact;
import org.jspecify.annotations.Nullable;

/** A grouping of four invented members and the operator on which one of them relies. */
final class SampleOperators {

    static final String GROUP = "Rénover ensemble";
    static final String DAY = "2026-12-01";

    static final OtherOperator LEAD = operator("Bâtir & Fils <SA>", "35600000000048");
    static final OtherOperator WORKSHOP = operator("Atelier Tremplin", "73282932000074");
    static final OtherOperator GARDENS = operator("Les Mains Vertes", "40483304800022");
    static final OtherOperator JOINERY = operator("Menuiserie Ô Bois", "41816609600069");
    static final OtherOperator LABORATORY =
            new OtherOperator("Labo Béton", EspdId.ofSiret("38012986600014"), Set.of("tech-equip", "indem-insu"));

    private SampleOperators() {}

    static List<EspdFacts> all() {
        return List.of(
                facts(LEAD, OperatorRole.LEAD, OperatorSize.LARGE, 3),
                facts(WORKSHOP, OperatorRole.MEMBER, OperatorSize.SMALL, 3),
                facts(GARDENS, OperatorRole.MEMBER, null, 0),
                facts(JOINERY, OperatorRole.MEMBER, OperatorSize.MICRO, 2),
                facts(LABORATORY, OperatorRole.RELIED_UPON, OperatorSize.MEDIUM, 3));
    }

    static OtherOperator operator(String name, String siret) {
        return new OtherOperator(name, EspdId.ofSiret(siret), Set.of());
    }

    static EspdHead head(String name) {
        return new EspdHead(
                EspdId.of("ESPDRES-" + name, "CORDEE"),
                EspdId.of("018f3e9c-7b1a-7c3d-9e2f-0a1b2c3d4e5f", "CORDEE"),
                false,
                LocalDate.parse(DAY),
                LocalTime.of(9, 30).atOffset(ZoneOffset.ofHours(1)),
                "4.1.0",
                null);
    }

    /** @param years of which turnover and staff are known */
    static EspdFacts facts(OtherOperator who, OperatorRole role, @Nullable OperatorSize size, int years) {
        boolean alone = role == OperatorRole.SOLE || role == OperatorRole.RELIED_UPON;
        return new EspdFacts(
                new EspdParty(
                        List.of(who.id()),
                        who.name(),
                        "https://example.org/" + who.id().value(),
                        null,
                        new EspdAddress("12 rue de l’Atelier", "Lyon", "69003", "FRA"),
                        new EspdContact("Camille Martin", "0472000000", null, "contact@example.org")),
                role,
                size,
                List.of(new Representative("Camille", "Martin", "Présidente", null, "camille@example.org", "FRA")),
                role == OperatorRole.SOLE ? null : new GroupingFacts(GROUP, others(who)),
                List.of(),
                alone && role != OperatorRole.SOLE ? who.serves() : Set.of(),
                new DeclarationFacts(LocalDate.parse(DAY), Set.of()),
                List.of(new GroundFact("envir-law", false, null, null)),
                List.of(new CapacityFact("tech-equip", true, null, "Deux nacelles, un banc d’essai.\nUn camion.")),
                economy(years),
                List.of(new RegistrationFact(false, "RCS Lyon 356 000 000")),
                references(),
                who.equals(JOINERY) ? List.of(LABORATORY) : List.of(),
                who.equals(LEAD) ? List.of(operator("Échafaudages du Sud", "39986038800019")) : List.of(),
                who.equals(WORKSHOP)
                        ? new ShelteredFacts(true, new BigDecimal("0.55"), "Travailleurs handicapés")
                        : null,
                null,
                List.of(new EvidenceFact(
                        "FISC-2026",
                        Set.of("tax-pay", "socsec-pay"),
                        "2026/118",
                        "https://example.org/attestation?n=118&clef=a",
                        "DGFIP",
                        true)));
    }

    private static List<OtherOperator> others(OtherOperator who) {
        return Stream.of(LEAD, WORKSHOP, GARDENS, JOINERY)
                .filter(other -> !other.equals(who))
                .toList();
    }

    private static EconomyFacts economy(int years) {
        return new EconomyFacts(
                Stream.iterate(2025, year -> year - 1)
                        .limit(years)
                        .map(year -> new YearTurnover(
                                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), euros(400_000 + year)))
                        .toList(),
                List.of(),
                years == 2 ? LocalDate.of(2024, 3, 1) : null,
                years == 0 ? null : 12,
                Stream.iterate(2025, year -> year - 1)
                        .limit(years)
                        .map(year -> new YearStaff(year, 12, 2))
                        .toList(),
                years == 0 ? null : euros(1_500_000));
    }

    static CurrencyAmount euros(int amount) {
        return new CurrencyAmount(BigDecimal.valueOf(amount), "EUR");
    }

    private static List<ReferenceFact> references() {
        return List.of(
                new ReferenceFact(
                        ReferenceNature.WORKS,
                        "Réhabilitation de l’école Jean-Macé",
                        euros(820_000),
                        euros(95_000),
                        "Menuiseries",
                        LocalDate.of(2023, 2, 1),
                        LocalDate.of(2024, 1, 31),
                        false,
                        "Ville de Lyon",
                        "Service des bâtiments",
                        "batiments@example.org",
                        null),
                new ReferenceFact(
                        ReferenceNature.SERVICES,
                        "Entretien de trois parcs",
                        null,
                        euros(40_000),
                        null,
                        LocalDate.of(2025, 1, 1),
                        null,
                        true,
                        null,
                        null,
                        null,
                        null));
    }
}
