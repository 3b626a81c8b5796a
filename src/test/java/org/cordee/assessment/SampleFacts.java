package org.cordee.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.ConsortiumTerms;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberState;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.LatestShares;
import org.cordee.consortium.shares.Terms;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EssStatus;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.LegalUnit;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.Siren;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.Vocation;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ContractNature;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotStatus;
import org.cordee.tender.LotTerms;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * Consortia of a large lead, an insertion enterprise and a workshop on one lot, as the other rooms would return their
 * facts.
 */
public final class SampleFacts {

    public static final Instant AT = Instant.parse("2027-03-01T09:00:00Z");
    static final UUID LOT = Ids.next();
    static final UUID ID = Ids.next();
    public static final Firm LEAD = new Firm("Bâtisseurs Valmont", "90000001900019", null, 6100, InsertionKind.NONE);
    public static final Firm INSERTION = new Firm("Rebâtir", "90000002700012", null, 40, InsertionKind.EI);
    public static final Firm WORKSHOP = new Firm("Menuiserie du Canal", "90000003500015", null, 12, InsertionKind.NONE);

    private SampleFacts() {}

    /** One enterprise with one establishment. */
    public record Firm(
            UUID organisation,
            UUID establishment,
            String name,
            String siret,
            @Nullable String parent,
            int headcount,
            InsertionKind kind) {

        public Firm(String name, String siret, @Nullable String parent, int headcount, InsertionKind kind) {
            this(Ids.next(), Ids.next(), name, siret, parent, headcount, kind);
        }

        public EstablishmentFacts place() {
            ValidityPeriod year = new ValidityPeriod(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
            EstablishmentProfile profile = new EstablishmentProfile(
                    new Siret(siret),
                    null,
                    Address.inFrance(null, "76000", "Rouen"),
                    kind == InsertionKind.NONE ? Convention.NONE : new Convention(kind, "EI-1", year),
                    Percentage.of("60"),
                    Percentage.of("60"),
                    null,
                    null);
            return new EstablishmentFacts(
                    establishment,
                    organisation,
                    OrganisationIdentity.french(new Siren(siret.substring(0, 9)))
                            .asSimulated(),
                    profile().unit(),
                    profile,
                    EnterpriseSize.UNKNOWN,
                    EssStatus.NONE,
                    Set.of(),
                    true);
        }

        public OrganisationProfile profile() {
            SizeFigures figures = new SizeFigures(
                    BigDecimal.valueOf(headcount),
                    BigDecimal.valueOf(headcount * 100_000L),
                    BigDecimal.valueOf(headcount * 100_000L));
            return new OrganisationProfile(
                    new LegalUnit(
                            name,
                            LegalForm.COMMERCIAL,
                            Vocation.ENTERPRISE,
                            null,
                            figures,
                            2026,
                            parent == null ? null : new Siren(parent),
                            parent == null ? SizeFigures.UNKNOWN : figures,
                            EssProof.NONE),
                    Set.of(),
                    Set.of(),
                    Set.of());
        }
    }

    /** @param shares in per cent of the lead, the insertion enterprise and the workshop; none when nothing is proposed */
    public static ConsortiumCaseFacts of(ConsortiumState state, List<RivalCandidacy> rivals, String... shares) {
        return of(state, true, rivals, List.of(), shares);
    }

    public static ConsortiumCaseFacts of(
            ConsortiumState state,
            boolean concluded,
            List<RivalCandidacy> rivals,
            List<Firm> strangers,
            String... shares) {
        List<Firm> firms = List.of(LEAD, INSERTION, WORKSHOP);
        List<MemberFacts> members = new ArrayList<>();
        List<AgreedShare> lines = new ArrayList<>();
        Map<UUID, EstablishmentFacts> places = new HashMap<>();
        Map<UUID, OrganisationProfile> profiles = new HashMap<>();
        for (Firm firm : firms) {
            UUID member = new UUID(7, members.size());
            members.add(new MemberFacts(
                    member, ID, LOT, firm.establishment(), firm.organisation(), firm == LEAD, MemberState.CONFIRMED));
            profiles.put(firm.organisation(), firm.profile());
            places.put(firm.establishment(), firm.place());
            if (shares.length > 0) {
                Percentage share = Percentage.of(shares[lines.size()]);
                lines.add(new AgreedShare(
                        member,
                        LOT,
                        share,
                        Amount.ofCents(share.tenThousandths() * 100),
                        new Hours(firm == INSERTION ? 400 : 0)));
            }
        }
        strangers.forEach(firm -> places.put(firm.establishment(), firm.place()));
        return new ConsortiumCaseFacts(
                AT,
                new ConsortiumFacts(
                        ID,
                        new ConsortiumTerms("Orme Réemploi", ConsortiumForm.JOINT, true),
                        state,
                        Ids.next(),
                        List.of(LOT),
                        LEAD.organisation(),
                        deadline()),
                consultation(),
                members,
                places,
                profiles,
                lines.isEmpty() ? null : new LatestShares(true, Terms.usual(ConsortiumForm.JOINT), lines),
                List.of(),
                rivals,
                concluded,
                Set.of(),
                List.of(),
                DeclaredFacts.NOTHING,
                SubcontractDeclaration.NOTHING);
    }

    private static Deadline deadline() {
        return new Deadline(Instant.parse("2027-03-15T11:00:00Z"), ZoneOffset.ofHours(1), Deadline.PARIS);
    }

    private static ConsultationDetail consultation() {
        LotContent lot = new LotContent(
                "LOT-0001",
                "Curage",
                "45111300",
                List.of(),
                Amount.of("2000000.00"),
                ContractPeriod.UNKNOWN,
                List.of(),
                Reservation.NONE,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                500,
                new LotContent.Deadlines(null, null, deadline()),
                LotTerms.UNKNOWN);
        ConsultationContent content = new ConsultationContent(
                "VDL-2027-07",
                "Curage et réemploi",
                Buyer.named("Ville de l’Orme"),
                ProcedureKind.OPEN,
                ContractNature.WORKS,
                null,
                List.of(lot));
        return new ConsultationDetail(
                Ids.next(),
                1,
                null,
                null,
                "fr",
                null,
                Instant.parse("2027-02-01T09:00:00Z"),
                content,
                List.of(new ConsultationDetail.LotDetail(LOT, LotStatus.OPEN, lot)),
                List.of(),
                false,
                List.of());
    }

    /** Returns a candidacy for the same lot. */
    public static RivalCandidacy rival(Firm lead, Firm... others) {
        List<RivalCandidacy.Place> places = new ArrayList<>();
        places.add(new RivalCandidacy.Place(LOT, lead.organisation(), lead.establishment()));
        for (Firm other : others) {
            places.add(new RivalCandidacy.Place(LOT, other.organisation(), other.establishment()));
        }
        return new RivalCandidacy(Ids.next(), lead.organisation(), lead.establishment(), places);
    }
}
