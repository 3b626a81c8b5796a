package org.cordee.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.agreement.AgreementContent.Party;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.shares.AgreedWork;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.document.BidDossier;
import org.cordee.document.BidDossier.Lot;
import org.cordee.document.BidDossier.Share;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;

/** Builds the agreement data of a consortium of three in one lot whose shares are agreed. */
public final class SampleAgreementContents {

    public static final UUID LEAD = new UUID(1, 1);
    public static final UUID FIRST = new UUID(1, 2);
    public static final UUID SECOND = new UUID(1, 3);
    static final BidDossier.Tender TENDER =
            new BidDossier.Tender("Parc des Deux-Rives", "SA-2026-12", "Ville de Saint-Aubin");

    private static final String SECRET = "0123456789abcdef";
    private static final UUID LOT = new UUID(2, 1);

    private SampleAgreementContents() {}

    public static Terms joint(boolean pricesOpen) {
        return new Terms(
                ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("2.5")), true, pricesOpen);
    }

    public static AgreementContent of(Terms terms) {
        return named("Les Mains Vertes de l’Orme", terms, "12000.00");
    }

    /** @param secondAmount the amount of the second partner; the rest of 100 000 € is the lead's */
    public static AgreementContent named(String firstName, Terms terms, String secondAmount) {
        Amount second = Amount.of(secondAmount);
        Amount lead = Amount.ofCents(10_000_000 - 2_800_000 - second.cents());
        return new AgreementContent(
                new UUID(3, 1),
                "Rives vertes",
                TENDER,
                List.of(new Lot(LOT, "2", "Espaces verts")),
                terms,
                List.of(
                        new Party(LEAD, "Sillage Travaux publics", "35600000000048", "Rouen", true, false),
                        new Party(FIRST, firstName, "73282932000074", "Elbeuf", false, false),
                        new Party(SECOND, "Atelier Tremplin", null, "Liège", false, false)),
                List.of(
                        share(LEAD, "Sillage Travaux publics", "35600000000048", true, "60", lead, 0),
                        share(FIRST, firstName, "73282932000074", false, "28", Amount.of("28000.00"), 1400),
                        share(SECOND, "Atelier Tremplin", null, false, "12", second, 350)),
                List.of(new AgreedWork(member(FIRST), "Tonte et massifs")));
    }

    public static AgreementContent behindBarrier(AgreementContent open, UUID organisation) {
        return new AgreementContent(
                open.consortiumId(),
                open.grouping(),
                open.tender(),
                open.lots(),
                open.terms(),
                open.parties().stream()
                        .map(party -> new Party(
                                party.organisationId(),
                                party.name(),
                                party.siret(),
                                party.city(),
                                party.lead(),
                                party.organisationId().equals(organisation)))
                        .toList(),
                open.shares(),
                open.works());
    }

    public static Party party(AgreementContent convention, UUID organisation) {
        return convention.parties().stream()
                .filter(party -> party.organisationId().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the common text with its annexes named. */
    public static String text(AgreementContent convention) {
        return papers(convention, Wording.USUAL).common().text();
    }

    public static String annex(AgreementContent convention, UUID organisation) {
        return convention.annex(party(convention, organisation), SECRET);
    }

    /** Returns the papers without their files: the hash is that of the text. */
    public static AgreementPapers papers(AgreementContent convention, Wording wording) {
        List<PartyAnnex> annexes = convention.parties().stream()
                .map(party -> new PartyAnnex(
                        party.organisationId(),
                        party.lead(),
                        new SignedParty(party.name(), party.siret()),
                        convention.mayReadAllAnnexes(party),
                        paper(convention.annex(party, SECRET))))
                .toList();
        Map<UUID, String> hashes = annexes.stream()
                .collect(Collectors.toMap(
                        PartyAnnex::organisationId, annex -> annex.paper().sha256()));
        return new AgreementPapers(paper(convention.text(wording, hashes)), annexes);
    }

    static AgreementPaper paper(String text) {
        return new AgreementPaper(text, Sha256.of(text), Ids.next());
    }

    /** Returns an agreement that every party has signed, each by a person of its own. */
    public static Agreement signed(AgreementContent convention, Wording wording) {
        Act act = act();
        SignatureWindow window = new SignatureWindow(act.at(), act.at().plus(SignatureWindows.TO_SIGN));
        Agreement agreement = Agreement.release(
                act,
                Ids.next(),
                convention.consortiumId(),
                new AgreementVersionNumber(1, 1),
                wording,
                papers(convention, wording));
        for (Signature turn : agreement.signatures()) {
            agreement.advance(act, window);
            String name = turn.organisationId().equals(LEAD) ? "Marc Le-Goff" : "Nadia Benali";
            String function = turn.organisationId().equals(LEAD) ? "Directeur général" : "Présidente";
            agreement.sign(
                    act,
                    turn.organisationId(),
                    new SigningClick(name, function, agreement.paper().sha256()));
        }
        return agreement;
    }

    public static Act act() {
        Actor signatory = new Actor(Ids.next(), null, Set.of(Role.SIGNATORY), Actor.Via.ACCOUNT);
        return new Act(signatory, Instant.parse("2026-11-25T09:00:00Z"));
    }

    private static Share share(
            UUID organisation, String name, String siret, boolean lead, String percentage, Amount amount, int hours) {
        return new Share(
                member(organisation),
                LOT,
                organisation,
                name,
                siret,
                lead,
                Percentage.of(percentage),
                amount,
                new Hours(hours));
    }

    private static UUID member(UUID organisation) {
        return new UUID(4, organisation.getLeastSignificantBits());
    }
}
