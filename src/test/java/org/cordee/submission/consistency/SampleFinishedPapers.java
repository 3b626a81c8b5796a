package org.cordee.submission.consistency;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.agreement.SampleDeeds;
import org.cordee.document.BidDossier;
import org.cordee.document.BidDossier.Lot;
import org.cordee.document.BidDossier.Section;
import org.cordee.document.BidDossier.Share;
import org.cordee.document.CandidateDataSheet;
import org.cordee.document.PriceLine;
import org.cordee.document.PriceTable;
import org.cordee.document.PriceWorkbook;
import org.cordee.document.PrintedForm;
import org.cordee.document.ShareTable;
import org.cordee.document.TechnicalMemo;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.SampleResponses;
import org.cordee.form.FillingForm;
import org.cordee.form.FormCode;
import org.cordee.form.FormFacts;
import org.cordee.form.FormTarget;
import org.cordee.form.FormTemplates;
import org.cordee.form.FormWriter;
import org.cordee.form.SampleFormFacts;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.submission.consistency.FinishedPaper.Layout;

/** The finished papers of one bid of two members for two lots, each written by the room that writes it. */
final class SampleFinishedPapers {

    static final ReadingHints HINTS = new ReadingHints(
            "Ville de Rouen",
            List.of(
                    "Sillage Travaux publics",
                    "Les Mains Vertes",
                    "Taille et Tri",
                    "Broyage du Nord",
                    "Forages de Seine"),
            List.of(Amount.of("200000.80"), Amount.of("50000")),
            "");

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final BidDossier.Tender TENDER =
            new BidDossier.Tender("Entretien des berges & des quais", "2026-BERGES", "Ville de Rouen");
    private static final String LEAD = "Sillage Travaux publics";
    private static final String PARTNER = "Les Mains Vertes";

    private SampleFinishedPapers() {}

    private static BidDossier bid() {
        return bid(TENDER);
    }

    static BidDossier bid(BidDossier.Tender tender) {
        Lot first = new Lot(SampleFormFacts.FIRST_LOT, "1", "Rive droite");
        Lot second = new Lot(SampleFormFacts.SECOND_LOT, "2", "Rive gauche");
        List<Share> shares = List.of(
                share(1, first, SampleFormFacts.LEAD, LEAD, "73282932000074", "60", "120000.40", 120),
                share(2, first, SampleFormFacts.PARTNER, PARTNER, "40483304800022", "40", "80000.40", 1640),
                share(3, second, SampleFormFacts.LEAD, LEAD, "73282932000074", "100", "50000.00", 35));
        return new BidDossier(
                new UUID(9, 9),
                "Rives vertes",
                tender,
                new BidDossier.Terms("JOINT_LEAD_SEVERAL", false),
                Instant.parse("2026-12-06T09:41:07Z"),
                List.of(first, second),
                shares,
                List.of(new Section(
                        new UUID(8, 1),
                        "Méthode",
                        "<p>Groupement Autres mots. Référence 17.</p><h3>Lot 1 : équipes</h3>"
                                + "<table><tr><td>Membre</td><td>SIRET</td></tr></table>",
                        LEAD)),
                shares.stream().map(SampleFinishedPapers::price).toList());
    }

    private static Share share(
            int id, Lot lot, UUID who, String name, String siret, String part, String amount, int hours) {
        return new Share(
                new UUID(7, id),
                lot.id(),
                who,
                name,
                siret,
                who.equals(SampleFormFacts.LEAD),
                Percentage.of(part),
                Amount.of(amount),
                new Hours(hours));
    }

    private static PriceLine price(Share share) {
        return new PriceLine(
                share.lotId(),
                share.memberId(),
                "1.1",
                "Travaux",
                "forfait",
                BigDecimal.ONE,
                share.amount().euros());
    }

    static List<FinishedPaper> all() {
        BidDossier bid = bid();
        List<FinishedPaper> papers = new ArrayList<>();
        papers.add(new FinishedPaper(Layout.MEMO, "memoire-technique.pdf", TechnicalMemo.pdf(bid)));
        papers.add(new FinishedPaper(Layout.PRICE_LIST, "bordereau-des-prix.pdf", PriceTable.pdf(bid)));
        papers.add(new FinishedPaper(Layout.PRICE_WORKBOOK, "bordereau-des-prix.xlsx", PriceWorkbook.of(bid)));
        papers.add(new FinishedPaper(Layout.SHARES, "repartition.pdf", ShareTable.pdf(bid)));
        SampleDeeds.of(bid).forEach((name, file) -> papers.add(new FinishedPaper(layout(name), name, file)));
        FormFacts facts = SampleFormFacts.joint();
        addForm(papers, "dc1", FormCode.DC1, facts, FormTarget.grouping());
        addForm(papers, "dc2-1", FormCode.DC2, facts, FormTarget.member(SampleFormFacts.LEAD));
        addForm(papers, "dc2-2", FormCode.DC2, facts, FormTarget.member(SampleFormFacts.PARTNER));
        addForm(papers, "dc4-1", FormCode.DC4, facts, FormTarget.subcontract(0));
        addForm(papers, "attri1-lot-1", FormCode.ATTRI1, facts, FormTarget.lot(SampleFormFacts.FIRST_LOT));
        addForm(papers, "attri1-lot-2", FormCode.ATTRI1, facts, FormTarget.lot(SampleFormFacts.SECOND_LOT));
        papers.add(new FinishedPaper(Layout.HONOUR, "declaration-sur-l-honneur.pdf", honour()));
        SampleResponses.ResponseFiles response = SampleResponses.of(
                PARTNER,
                "40483304800022",
                OperatorRole.MEMBER,
                "Rives vertes",
                Map.of(2025, "900000", 2024, "850000.50", 2023, "800000"));
        papers.add(new FinishedPaper(Layout.ESPD_XML, "dume.xml", response.xml()));
        papers.add(new FinishedPaper(Layout.ESPD_PRINT, "dume.pdf", response.pdf()));
        return papers;
    }

    private static Layout layout(String deed) {
        if (deed.startsWith("pouvoir")) {
            return Layout.POWER;
        }
        return deed.startsWith("annexe") ? Layout.AGREEMENT_ANNEX : Layout.AGREEMENT;
    }

    /** Adds a form as PDF and as DOCX. */
    private static void addForm(
            List<FinishedPaper> papers, String name, FormCode code, FormFacts facts, FormTarget target) {
        PrintedForm form = FormWriter.printed(FillingForm.fill(FormTemplates.of(code, TODAY), facts, target), LEAD);
        papers.add(new FinishedPaper(Layout.FORM, name + ".pdf", form.pdf()));
        papers.add(new FinishedPaper(Layout.FORM, name + ".docx", form.docx()));
    }

    private static byte[] honour() {
        return new CandidateDataSheet(
                        "Déclaration sur l’honneur",
                        "",
                        "Déclaration faite par le membre dans Cordée.",
                        "Rives vertes",
                        TENDER,
                        LEAD,
                        List.of(new CandidateDataSheet.Rubric(
                                "F1",
                                "Déclaration du membre",
                                List.of(
                                        new CandidateDataSheet.Line(
                                                "Déclarant",
                                                "Les Mains Vertes, 3 quai du Havre, 76000 Rouen, SIRET 404 833 048 00022"),
                                        new CandidateDataSheet.Line("Déclaré le", "3 novembre 2026")))))
                .pdf();
    }
}
