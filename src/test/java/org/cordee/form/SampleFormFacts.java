package org.cordee.form;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.form.FormFacts.Account;
import org.cordee.form.FormFacts.Capacities;
import org.cordee.form.FormFacts.Declaration;
import org.cordee.form.FormFacts.Grouping;
import org.cordee.form.FormFacts.Identity;
import org.cordee.form.FormFacts.Lot;
import org.cordee.form.FormFacts.Mandate;
import org.cordee.form.FormFacts.Member;
import org.cordee.form.FormFacts.Part;
import org.cordee.form.FormFacts.Relied;
import org.cordee.form.FormFacts.Standing;
import org.cordee.form.FormFacts.Subcontract;
import org.cordee.form.FormFacts.Tender;
import org.cordee.form.FormFacts.Turnover;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;

/** A grouping of two members and three subcontracts, of two ranks, for two of three lots, with every fact of its forms. */
public final class SampleFormFacts {

    public static final UUID LEAD = new UUID(1, 1);
    public static final UUID PARTNER = new UUID(1, 2);
    public static final UUID FIRST_LOT = new UUID(2, 1);
    public static final UUID SECOND_LOT = new UUID(2, 2);

    public static final Tender TENDER =
            new Tender("Ville de Rouen, Rouen", "Entretien des berges & des quais", "2026-BERGES", "", true, true, 3);

    private SampleFormFacts() {}

    public static FormFacts joint() {
        return of(LiabilityForm.JOINT_LEAD_SEVERAL, List.of(lead(), partner()));
    }

    public static FormFacts of(LiabilityForm form, List<Member> members) {
        return new FormFacts(
                TENDER,
                new Grouping("Rives vertes", form, form == LiabilityForm.SEVERAL, new Mandate(true, false)),
                List.of(
                        new Lot(FIRST_LOT, "1", "Rive droite", true, 24, Percentage.of("20")),
                        new Lot(SECOND_LOT, "2", "Rive gauche", false, null, null)),
                members,
                List.of(subcontract(""), subcontract("Taille et Tri"), withoutTax()),
                false);
    }

    public static Member lead() {
        return member(
                LEAD,
                true,
                identity("Sillage Travaux publics", "73282932000074"),
                List.of(
                        new Part(
                                FIRST_LOT,
                                identity("Sillage Travaux publics", "73282932000074"),
                                "Terrassement",
                                Percentage.of("60"),
                                Amount.of("120000.40")),
                        new Part(
                                SECOND_LOT,
                                identity("Sillage Travaux publics", "73282932000074"),
                                "Maçonnerie",
                                Percentage.of("100"),
                                Amount.of("50000"))));
    }

    public static Member partner() {
        return member(
                PARTNER,
                false,
                identity("Les Mains Vertes", "40483304800022"),
                List.of(new Part(
                        FIRST_LOT,
                        identity("Les Mains Vertes", "40483304800022"),
                        "Plantations",
                        Percentage.of("40"),
                        Amount.of("80000.40"))));
    }

    public static Member member(UUID id, boolean lead, Identity identity, List<Part> parts) {
        return new Member(
                id,
                lead,
                identity,
                new Standing(
                        "Association",
                        identity.siret().substring(0, 9),
                        true,
                        lead ? InsertionKind.NONE : InsertionKind.EI,
                        lead ? "" : "EI-76-2024-3",
                        !lead),
                List.of(year(2025, "900000"), year(2024, "850000.50"), year(2023, "800000")),
                null,
                new Capacities("Assurance n° 77", true, "12 salariés, trois références", "", ""),
                List.of(new Account(identity.legalName(), "Banque du Port", "FR7630006000011234567890189")),
                new Declaration(LocalDate.of(2026, 11, 3), true),
                parts,
                lead
                        ? List.of()
                        : List.of(new Relied(
                                FIRST_LOT,
                                identity("Zinguerie du Port", "35600000000048"),
                                "Nacelle de 20 m",
                                "fichier « engagement »")));
    }

    static Turnover year(int year, String euros) {
        return new Turnover(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Amount.of(euros), Percentage.of("30"));
    }

    public static Identity identity(String name, String siret) {
        return new Identity(
                name, "", "3 quai du Havre, 76000 Rouen", "", "contact@example.org", "02 35 00 00 00", siret, "");
    }

    private static Subcontract subcontract(String above) {
        return new Subcontract(
                PARTNER,
                FIRST_LOT,
                identity(above.isEmpty() ? "Taille et Tri" : "Broyage du Nord", "44306184100047"),
                new Standing("Société commerciale", "443061841", null, InsertionKind.NONE, "", false),
                above,
                "Élagage",
                Amount.of(above.isEmpty() ? "12000" : "3000"),
                "20 %",
                Amount.of(above.isEmpty() ? "14400" : "3600"),
                "Prix ferme",
                above.isEmpty(),
                above.isEmpty() ? null : Boolean.TRUE,
                4,
                "");
    }

    private static Subcontract withoutTax() {
        return new Subcontract(
                LEAD,
                FIRST_LOT,
                identity("Forages de Seine", "44306184100047"),
                new Standing("SCOP", "443061841", true, InsertionKind.NONE, "", true),
                "",
                "Forage",
                Amount.of("9000"),
                "",
                null,
                "",
                true,
                null,
                null,
                "Foreuse de 30 t");
    }
}
