package org.cordee.evidence;

import static org.cordee.evidence.SheetLines.buyer;
import static org.cordee.evidence.SheetLines.form;
import static org.cordee.evidence.SheetLines.identity;
import static org.cordee.evidence.SheetLines.known;
import static org.cordee.evidence.SheetLines.subject;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.agreement.SignedParties;
import org.cordee.agreement.SignedParty;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.subcontract.PriceVariation;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.consortium.subcontract.Vat;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.BidDossier;
import org.cordee.document.CandidateDataSheet;
import org.cordee.document.CandidateDataSheet.Line;
import org.cordee.document.CandidateDataSheet.Rubric;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Amount;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a sheet for each subcontract declared with the offer, in the order of the form DC4 (R2193-1). It leaves the
 * declaration of honour, the bank account and the signature to the subcontractor.
 */
@Component
class SubcontractSheets {

    private static final String NOTE =
            "Fiche écrite à partir de ce que les membres déclarent dans Cordée, dans l’ordre du"
                    + " formulaire DC4. Ce n’est ni le formulaire de l’État ni une déclaration signée.";

    private static final String TO_SIGN = "À signer";

    private final ConsortiumLookup consortia;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final SubcontractsReading subcontracts;
    private final SignedParties parties;

    SubcontractSheets(
            ConsortiumLookup consortia,
            ConsultationReading consultations,
            DirectoryLookup directory,
            SubcontractsReading subcontracts,
            SignedParties parties) {
        this.consortia = consortia;
        this.consultations = consultations;
        this.directory = directory;
        this.subcontracts = subcontracts;
        this.parties = parties;
    }

    /**
     * Returns one PDF/A-2b file for each subcontract, by lot and in each member's order. The same facts give the same
     * bytes.
     */
    public List<ArchiveEntry> entries(UUID consortiumId, String folder, Function<String, String> slug) {
        SubcontractDeclaration handedOn = subcontracts.of(consortiumId);
        List<Subcontract> declared = handedOn.subcontracts();
        if (declared.isEmpty()) {
            return List.of();
        }
        ConsortiumFacts grouping = consortia.consortium(consortiumId);
        Facts facts = facts(grouping, handedOn);
        List<ArchiveEntry> entries = new ArrayList<>();
        for (MemberFacts member : consortia.members(consortiumId)) {
            for (Subcontract one : declared) {
                if (one.memberId().equals(member.memberId())) {
                    String name = String.format(Locale.ROOT, "%02d-", entries.size() + 1)
                            + slug.apply(facts.place(one.establishmentId()).legalName());
                    entries.add(new ArchiveEntry(folder + name + ".pdf", pdf(grouping, facts, member, one)));
                }
            }
        }
        return List.copyOf(entries);
    }

    private Facts facts(ConsortiumFacts grouping, SubcontractDeclaration handedOn) {
        List<MemberFacts> members = consortia.members(grouping.id());
        return new Facts(
                consultations.facts(grouping.consultationId()).content(),
                directory
                        .establishments(Stream.concat(
                                        members.stream().map(MemberFacts::establishmentId),
                                        handedOn.establishments().stream())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(EstablishmentFacts::establishmentId, Function.identity())),
                members.stream()
                        .filter(MemberFacts::lead)
                        .map(MemberFacts::establishmentId)
                        .findFirst()
                        .orElseThrow(),
                handedOn,
                parties.of(grouping.id()));
    }

    /** The facts that all sheets of a consortium share. */
    private record Facts(
            ConsultationContent tender,
            Map<UUID, EstablishmentFacts> places,
            UUID leadPlace,
            SubcontractDeclaration handedOn,
            Map<UUID, SignedParty> signed) {

        EstablishmentFacts lead() {
            return place(leadPlace);
        }

        /**
         * Returns the capacities only of a subcontractor the member relies on; the form asks for no others (DC4, J).
         */
        String invoked(Subcontract of) {
            String invoked = handedOn.reliedUpon().stream()
                    .filter(one -> one.memberId().equals(of.memberId()))
                    .filter(one -> one.establishmentId().equals(of.establishmentId()))
                    .map(ReliedUpon::capacity)
                    .collect(Collectors.joining(", "));
            return invoked.isEmpty() ? "Aucune" : invoked;
        }

        EstablishmentFacts place(UUID establishmentId) {
            return Objects.requireNonNull(places.get(establishmentId));
        }
    }

    private byte[] pdf(ConsortiumFacts grouping, Facts facts, MemberFacts member, Subcontract one) {
        ConsultationContent tender = facts.tender();
        BidDossier.Tender of = new BidDossier.Tender(
                known(tender.title()),
                known(tender.reference()),
                known(tender.buyer().name()));
        SignedParty party = facts.signed().get(grouping.leadOrganisationId());
        String lead = party == null ? directory.nameOf(grouping.leadOrganisationId()) : party.name();
        return new CandidateDataSheet(
                        "Fiche de sous-traitance", "DC4", NOTE, grouping.name(), of, lead, rubrics(facts, member, one))
                .pdf();
    }

    private List<Rubric> rubrics(Facts facts, MemberFacts member, Subcontract one) {
        EstablishmentFacts place = facts.place(one.establishmentId());
        SubcontractTerms terms = one.terms();
        UUID under = terms.under();
        String lot = BidDossier.Lot.displayNumber(
                known(consultations.lot(member.lotId()).key()));
        return List.of(
                new Rubric(
                        "A",
                        "Acheteur",
                        Stream.concat(
                                        buyer(facts.tender()).lines().stream(),
                                        Stream.of(new Line("Renseignements sur les nantissements et cessions", "")))
                                .toList()),
                new Rubric(
                        "B",
                        "Objet du marché",
                        Stream.concat(subject(facts.tender()).lines().stream(), Stream.of(new Line("Lot", lot)))
                                .toList()),
                new Rubric("C", "Objet de la déclaration", List.of(new Line("Déclaration", "Annexée à l’offre"))),
                new Rubric(
                        "D",
                        "Soumissionnaire",
                        List.of(
                                new Line(
                                        "Membre qui sous-traite",
                                        identity(facts.place(member.establishmentId()), facts.signed())),
                                new Line("Forme juridique", legalForm(facts.place(member.establishmentId()))),
                                new Line("Mandataire du groupement", identity(facts.lead(), facts.signed())),
                                new Line(
                                        "Rang",
                                        under == null
                                                ? "Premier rang"
                                                : "Second rang, sous-traitant de "
                                                        + facts.place(under).legalName()))),
                subcontractor(place),
                new Rubric(
                        "F",
                        "Nature des prestations sous-traitées",
                        List.of(new Line("Nature", one.nature()), new Line("Données personnelles", ""))),
                new Rubric("G", "Prix des prestations sous-traitées", price(one.amount(), terms)),
                new Rubric("H", "Conditions de paiement", payment(terms)),
                new Rubric(
                        "I",
                        "Durée",
                        List.of(new Line(
                                "En mois commencés", terms.months() == null ? "" : String.valueOf(terms.months())))),
                new Rubric("J", "Capacités", List.of(new Line("Invoquées par le membre", facts.invoked(one)))),
                new Rubric(
                        "K",
                        "Attestations sur l’honneur",
                        List.of(
                                new Line("Cas d’exclusion (K1)", "À attester par le sous-traitant"),
                                new Line("Preuves disponibles en ligne (K2)", ""))),
                new Rubric(
                        "L",
                        "Cession ou nantissement des créances",
                        List.of(new Line("Exemplaire unique ou certificat", "Sans objet au dépôt de l’offre"))),
                new Rubric(
                        "M",
                        "Acceptation et agrément",
                        List.of(
                                new Line("Le sous-traitant", TO_SIGN),
                                new Line("Le soumissionnaire", TO_SIGN),
                                new Line("L’acheteur", TO_SIGN))));
    }

    /**
     * Returns the lines about payment. A subcontractor that the buyer does not pay has no bank account to name and no
     * advance to ask for (L2193-14).
     */
    private static List<Line> payment(SubcontractTerms terms) {
        String left = terms.isOfSecondRank() ? "Sans objet\u00a0: l’acheteur ne paie pas le second rang" : "";
        return List.of(new Line("Compte à créditer", left), new Line("Avance demandée", left));
    }

    private String legalForm(EstablishmentFacts place) {
        return form(directory.profileOf(place.organisationId()).legalForm());
    }

    private Rubric subcontractor(EstablishmentFacts place) {
        return new Rubric(
                "E",
                "Sous-traitant",
                List.of(
                        new Line("Identité", identity(place)),
                        new Line("Forme juridique", legalForm(place)),
                        new Line(
                                "Numéro unique d’identification",
                                place.siren() == null ? "" : place.siren().spaced()),
                        new Line("Personnes qui peuvent l’engager", ""),
                        new Line(
                                "PME au sens de la recommandation du 6 mai 2003, ou artisan",
                                place.size() == EnterpriseSize.UNKNOWN
                                        ? ""
                                        : place.size().isSme() ? "Oui" : "Non")));
    }

    private static List<Line> price(Amount net, SubcontractTerms terms) {
        Vat vat = terms.vat();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Montant maximum HT", euros(net)));
        lines.add(new Line("TVA", vat == null ? "" : said(vat)));
        if (vat != null && vat != Vat.REVERSE_CHARGE) {
            lines.add(new Line("Montant maximum TTC", euros(vat.with(net))));
        }
        lines.add(new Line("Variation des prix", terms.variation() == null ? "" : said(terms.variation())));
        Boolean direct = terms.isPaidByTheBuyer(net);
        lines.add(new Line("Paiement direct par l’acheteur", direct == null ? "" : direct ? "Oui" : "Non"));
        if (terms.isOfSecondRank()) {
            lines.add(new Line("Caution ou délégation de paiement (L2193-14)", said(terms.guaranteed())));
        }
        return lines;
    }

    private static String said(@Nullable Boolean guaranteed) {
        return guaranteed == null ? "" : guaranteed ? "Fournie" : "Non fournie";
    }

    private static String said(Vat vat) {
        return switch (vat) {
            case REVERSE_CHARGE -> "Autoliquidation : TVA due par le donneur d’ordre (CGI, article 283, 2 nonies)";
            case STANDARD -> "20 %";
            case INTERMEDIATE -> "10 %";
            case REDUCED -> "5,5 %";
            case SUPER_REDUCED -> "2,1 %";
            case OVERSEAS -> "8,5 %";
            case NONE -> "Sans TVA";
        };
    }

    private static String said(PriceVariation variation) {
        return switch (variation) {
            case FIRM -> "Prix ferme";
            case UPDATED -> "Prix ferme et actualisable";
            case REVISED -> "Prix révisable";
        };
    }

    private static String euros(Amount amount) {
        NumberFormat cents = NumberFormat.getNumberInstance(Locale.FRENCH);
        cents.setMinimumFractionDigits(2);
        return cents.format(amount.euros()).replace('\u202f', '\u00a0') + "\u00a0€";
    }
}
