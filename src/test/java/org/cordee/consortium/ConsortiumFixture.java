package org.cordee.consortium;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.consortium.shares.LotShares;
import org.cordee.consortium.shares.ShareSplit;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.SampleRegistrations;
import org.cordee.organisation.Siren;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.GlobalTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotTerms;
import org.cordee.tender.RecordingConsultations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Creates consortia by state through the use cases of the application. */
class ConsortiumFixture {

    static final String PLATFORM = "https://marches.saint-aubin.example/";

    static final Duration TO_DEADLINE = Duration.ofDays(40);

    @Autowired
    MovableClock clock;

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    DirectoryLookup directory;

    @Autowired
    RecordingConsultations recording;

    @Autowired
    ConsultationReading consultations;

    @Autowired
    OpeningConsortium opening;

    @Autowired
    DefiningSlots defining;

    @Autowired
    RankingCandidates ranking;

    @Autowired
    LaunchingInvitations launching;

    @Autowired
    OpeningTurn turns;

    @Autowired
    SendingInvitation sending;

    @Autowired
    ConsortiumLookup lookup;

    /** A consortium whose invitations were launched, with one slot for each list of candidates. */
    record Launched(
            SampleFirm lead,
            UUID consortiumId,
            List<UUID> lotIds,
            List<UUID> slotIds,
            List<List<SampleFirm>> candidates) {

        UUID slot() {
            return slotIds.get(0);
        }

        SampleFirm candidate(int rank) {
            return candidates.get(0).get(rank);
        }
    }

    SampleFirm firm(String name) {
        return entered(OrganisationProfile.named(name, LegalForm.ASSOCIATION));
    }

    /** Registers a company that belongs to the group of this parent. */
    SampleFirm daughter(String name, Siren parent) {
        return entered(
                SampleProfiles.named(name, LegalForm.COMMERCIAL).below(parent).profile());
    }

    /** Registers an organisation with one establishment in Rouen. */
    SampleFirm entered(OrganisationProfile profile) {
        UUID id = SampleRegistrations.inRouen(registering, profile);
        return new SampleFirm(id, directory.establishmentsOf(id).get(0).establishmentId());
    }

    static Siren freshSiren() {
        return SampleNumbers.siret().siren();
    }

    List<SampleFirm> firms(int count) {
        return Stream.generate(() -> firm("Les Mains Vertes")).limit(count).toList();
    }

    /** Records a consultation owned by the lead whose lots end in forty days; returns its id and those of its lots. */
    List<UUID> tender(SampleFirm lead, int lots) {
        return tender(lead.actor(), false, LotTerms.UNKNOWN, lots);
    }

    /** Records a consultation of the platform with one lot, which every lead may answer. */
    List<UUID> openTender(@Nullable Boolean severalForbidden, LotTerms ofTheLot) {
        return tender(Actor.system(), severalForbidden, ofTheLot, 1);
    }

    /**
     * Records a consultation with two lots that forbids several candidacies; returns its id and those of its lots.
     *
     * @param joined whether the ban covers both lots together
     */
    List<UUID> openTenderOfTwoLots(boolean joined) {
        List<UUID> tender = tender(Actor.system(), true, LotTerms.UNKNOWN, 2);
        ConsultationDetail known = consultations.facts(tender.get(0));
        DocumentTerms terms =
                new DocumentTerms(null, false, List.of(), null, null, null, true, joined, GlobalTerms.UNKNOWN);
        recording.fillIn(
                Actor.system(), tender.get(0), known.version(), known.content().with(terms));
        return tender;
    }

    private List<UUID> tender(Actor owner, @Nullable Boolean severalForbidden, LotTerms terms, int lots) {
        Deadline deadline = new Deadline(clock.now().plus(TO_DEADLINE), ZoneOffset.ofHours(1), Deadline.PARIS);
        List<LotContent> contents = IntStream.rangeClosed(1, lots)
                .mapToObj(number -> LotContent.of("LOT-000" + number, "Espaces verts " + number, "77310000")
                        .with(new LotContent.Deadlines(null, null, deadline))
                        .with(terms))
                .toList();
        UUID id = recording.record(
                owner,
                new ConsultationContent(
                        "SA-2026-12",
                        "Parc des Deux-Rives",
                        Buyer.named("Ville de Saint-Aubin"),
                        null,
                        null,
                        PLATFORM,
                        contents,
                        DocumentTerms.UNKNOWN.withSeveralBids(severalForbidden)));
        return Stream.concat(
                        Stream.of(id), consultations.facts(id).lots().stream().map(LotDetail::id))
                .toList();
    }

    OpenConsortium wish(SampleFirm lead, List<UUID> tender, boolean nda) {
        return new OpenConsortium(
                new ConsortiumTerms("Rives vertes", ConsortiumForm.JOINT, nda),
                tender.get(0),
                tender.subList(1, tender.size()),
                lead.establishmentId());
    }

    Launched launched(boolean nda, List<SampleFirm>... candidates) {
        return launched(nda, 1, candidates);
    }

    /** Creates one slot for each list of candidates; the slots are spread over the lots. */
    Launched launched(boolean nda, int lots, List<SampleFirm>... candidates) {
        SampleFirm lead = firm("Sillage Travaux publics");
        return launched(lead, tender(lead, lots), "Rives vertes", nda, candidates);
    }

    /** Launches a consortium on a consultation that other leads may answer too. */
    Launched launched(SampleFirm lead, List<UUID> tender, String name, boolean nda, List<SampleFirm>... candidates) {
        int lots = tender.size() - 1;
        List<UUID> lotIds = tender.subList(1, tender.size());
        OpenConsortium wish = new OpenConsortium(
                new ConsortiumTerms(name, ConsortiumForm.JOINT, nda), tender.get(0), lotIds, lead.establishmentId());
        UUID id = opening.open(lead.actor(), wish);
        List<SlotNeed> drafts = IntStream.range(0, candidates.length)
                .mapToObj(slot -> draft(lotIds.get(slot % lots), "Part " + slot, true))
                .toList();
        List<UUID> slotIds = defining.define(lead.actor(), id, drafts);
        for (int slot = 0; slot < candidates.length; slot++) {
            ranking.rank(
                    lead.actor(),
                    id,
                    slotIds.get(slot),
                    candidates[slot].stream().map(SampleFirm::establishmentId).toList());
        }
        launching.launch(lead.actor(), id);
        return new Launched(lead, id, lotIds, slotIds, List.of(candidates));
    }

    /** Opens the next turn of the first slot and sends the invitation. */
    UUID invited(Launched consortium) {
        CandidateTurn turn = turns.open(consortium.consortiumId(), consortium.slot());
        UUID invitationId = java.util.Objects.requireNonNull(turn.invitationId());
        sending.send(invitationId);
        return invitationId;
    }

    /** Returns the shares of a thousand euros: the lead's percentage, and the rest for its one partner. */
    List<LotShares> shares(Launched consortium, String leadShare) {
        List<MemberFacts> members = lookup.members(consortium.consortiumId());
        Percentage leads = Percentage.of(leadShare);
        Percentage other = Percentage.ofTenThousandths(1_000_000 - leads.tenThousandths());
        return List.of(ShareSplit.of(
                consortium.lotIds().get(0),
                Amount.of("1000.00"),
                members.get(0).memberId(),
                List.of(
                        new ShareSplit.Wanted(members.get(0).memberId(), leads, Hours.NONE),
                        new ShareSplit.Wanted(members.get(1).memberId(), other, new Hours(100)))));
    }

    /** Changes the content of the consultation. */
    void consulted(UUID consortiumId, UnaryOperator<ConsultationContent> change) {
        UUID consultation = lookup.consortium(consortiumId).consultationId();
        ConsultationDetail known = consultations.facts(consultation);
        recording.fillIn(Actor.system(), consultation, known.version(), change.apply(known.content()));
    }

    /** Sets the essential tasks of the buyer's documents. */
    void documentsName(UUID consortiumId, String... tasks) {
        consulted(
                consortiumId,
                content -> content.with(new DocumentTerms(null, false, List.of(tasks), null)
                        .withSeveralBids(content.documents().severalBidsForbidden())));
    }

    static SlotNeed draft(UUID lotId, String need, boolean mandatory) {
        return new SlotNeed(
                lotId,
                need,
                "77310000",
                Set.of("EI"),
                Percentage.of("10"),
                Percentage.of("20"),
                new Hours(100),
                mandatory);
    }

    static CapacityForm capacity(SampleFirm firm) {
        return new CapacityForm(firm.establishmentId(), 12, new Hours(640), "Two pools", true, "", false);
    }
}
