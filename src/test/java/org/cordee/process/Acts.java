package org.cordee.process;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.GivingPrice;
import org.cordee.bid.ReviewingContribution;
import org.cordee.bid.WritingSection;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.CapacityForm;
import org.cordee.consortium.ConfirmingPartner;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.GivingCapacity;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.NdaEvidence;
import org.cordee.consortium.SigningNda;
import org.cordee.consortium.share.AnsweringShares;
import org.cordee.consortium.share.LotShares;
import org.cordee.consortium.share.LotShares.ShareLine;
import org.cordee.consortium.share.MediatingShares;
import org.cordee.consortium.share.ProposingShares;
import org.cordee.consortium.share.SharesReading;
import org.cordee.consortium.share.Wish;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.Stage.Pair;
import org.cordee.process.model.UserTask;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.RecordingConsultations;

/** What the people of a grouping do, each waiting for its task first as they would. */
public final class Acts {

    private final Scenes scenes;

    public Acts(Scenes scenes) {
        this.scenes = scenes;
    }

    public UUID invitation(Scene scene, Firm candidate) {
        return scenes.task(scene, UserTask.ANSWER_INVITATION, candidate).subjectId();
    }

    public UUID accept(Scene scene, Firm candidate) {
        UUID invitation = invitation(scene, candidate);
        scenes.the(AnsweringInvitation.class).accept(candidate.actor(), invitation);
        return invitation;
    }

    public void sign(Scene scene, Firm candidate) {
        sign(candidate, scenes.task(scene, UserTask.SIGN_NDA, candidate).subjectId());
    }

    public void sign(Firm candidate, UUID invitation) {
        String text = scenes.the(ConsortiumReading.class)
                .nda(candidate.actor(), invitation, "fr")
                .sha256();
        scenes.the(SigningNda.class)
                .sign(candidate.actor(), invitation, new NdaEvidence("Nadia Benali", "Directrice", text));
    }

    public void giveCapacity(Scene scene, Firm candidate) {
        UUID invitation = scenes.task(scene, UserTask.GIVE_CAPACITY, candidate).subjectId();
        giveCapacity(candidate, invitation);
    }

    public void giveCapacity(Firm candidate, UUID invitation) {
        scenes.the(GivingCapacity.class)
                .give(
                        candidate.actor(),
                        invitation,
                        new CapacityForm(
                                candidate.establishmentId(), 12, new Hours(640), "Deux piscines", true, "", false));
    }

    public void confirm(Scene scene) {
        UUID invitation = scenes.task(scene, UserTask.CONFIRM_PARTNER).subjectId();
        scenes.the(ConfirmingPartner.class).confirm(scene.lead().actor(), invitation);
    }

    /** Confirms this partner and no other, as soon as the lead is asked. */
    public void confirm(Scene scene, UUID invitation) {
        scenes.await(
                "confirmation of " + invitation,
                () -> scenes.tasks(scene, UserTask.CONFIRM_PARTNER).stream()
                        .anyMatch(task -> task.subjectId().equals(invitation)));
        scenes.the(ConfirmingPartner.class).confirm(scene.lead().actor(), invitation);
    }

    /** From the open invitation to the confirmed member. */
    public void join(Scene scene, Firm candidate) {
        accept(scene, candidate);
        giveCapacity(scene, candidate);
        confirm(scene);
    }

    public UUID propose(Scene scene) {
        scenes.task(scene, UserTask.PROPOSE_SHARES);
        List<MemberFacts> members = scenes.the(ConsortiumLookup.class).members(scene.id());
        List<Percentage> shares = Percentage.equalShares(members.size());
        List<ShareLine> lines = java.util.stream.IntStream.range(0, members.size())
                .mapToObj(at ->
                        new ShareLine(members.get(at).memberId(), shares.get(at), Amount.of("1000"), new Hours(10)))
                .toList();
        Amount total = Amount.of(String.valueOf(1000 * members.size()));
        return scenes.the(ProposingShares.class)
                .propose(scene.lead().actor(), scene.id(), List.of(new LotShares(scene.lotId(), total, lines)));
    }

    public void agree(Scene scene, Firm member, UUID proposal) {
        scenes.task(scene, UserTask.ANSWER_SHARES, member);
        scenes.the(AnsweringShares.class).agree(member.actor(), proposal, null);
    }

    /** One euro and one hour more than proposed. */
    public void counter(Scene scene, Firm member, UUID proposal) {
        scenes.task(scene, UserTask.ANSWER_SHARES, member);
        List<Wish> wishes = scenes.the(SharesReading.class).of(member.actor(), scene.id()).members().stream()
                .filter(line -> line.organisationId().equals(member.organisationId()))
                .map(line -> new Wish(
                        line.memberId(),
                        Objects.requireNonNull(line.percentage()),
                        Objects.requireNonNull(line.amount()).plus(Amount.of("1")),
                        Objects.requireNonNull(line.hours()).plus(new Hours(1))))
                .toList();
        scenes.the(AnsweringShares.class).counter(member.actor(), proposal, wishes, "Un peu plus");
    }

    public void refuse(Scene scene, Firm member, UUID proposal) {
        scenes.task(scene, UserTask.ANSWER_SHARES, member);
        scenes.the(AnsweringShares.class).refuse(member.actor(), proposal, "Trop peu");
    }

    /** As many rounds as are left before the coordinator is asked. */
    public void counterUntilMediation(Pair pair) {
        while (scenes.tasks(pair.scene(), UserTask.MEDIATE_SHARES).isEmpty()) {
            counter(pair.scene(), pair.partner(), propose(pair.scene()));
            scenes.await(
                    "what follows the counter-proposal",
                    () -> !scenes.tasks(pair.scene(), UserTask.PROPOSE_SHARES).isEmpty()
                            || !scenes.tasks(pair.scene(), UserTask.MEDIATE_SHARES)
                                    .isEmpty());
        }
    }

    public void recommend(Scene scene) {
        scenes.task(scene, UserTask.MEDIATE_SHARES);
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
        scenes.the(MediatingShares.class).recommend(coordinator, scene.id(), "Partagez les heures autrement.");
    }

    /** The member's section and price, waiting for each task in turn. */
    public UUID handIn(Scene scene, Firm member) {
        UUID section = scenes.task(scene, UserTask.WRITE_SECTION, member).subjectId();
        int version =
                scenes.the(BidReading.class).section(member.actor(), section).version();
        scenes.the(WritingSection.class).submit(member.actor(), section, version, "Notre part", "Notre **méthode**");
        UUID sheet = scenes.task(scene, UserTask.GIVE_PRICE, member).subjectId();
        int sheetVersion =
                scenes.the(BidReading.class).price(member.actor(), sheet).version();
        scenes.the(GivingPrice.class).give(member.actor(), sheet, sheetVersion, Amount.of("1000"));
        return section;
    }

    public void approve(Scene scene, UUID section) {
        review(scene, section);
        scenes.the(ReviewingContribution.class).approve(scene.lead().actor(), section, version(scene, section));
    }

    public void sendBack(Scene scene, UUID section) {
        review(scene, section);
        scenes.the(ReviewingContribution.class)
                .sendBack(scene.lead().actor(), section, version(scene, section), "Plus précis");
    }

    /** The buyer publishes another deadline. */
    public void moveDeadline(Scene scene, Instant to) {
        long version = scenes.the(ConsultationReading.class)
                .facts(scene.consultationId())
                .version();
        scenes.the(RecordingConsultations.class)
                .fillIn(scene.lead().actor(), scene.consultationId(), version, Scenes.content(to));
    }

    public void freeze(Scene scene) {
        scenes.task(scene, UserTask.FREEZE_BID);
        scenes.the(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
    }

    /** From the frozen bid to its receipt. @return the receipt's number */
    public String deposit(Scene scene) {
        freeze(scene);
        scenes.task(scene, UserTask.DEPOSIT_BID);
        return scenes.the(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
    }

    private int version(Scene scene, UUID section) {
        return scenes.the(BidReading.class)
                .section(scene.lead().actor(), section)
                .version();
    }

    private void review(Scene scene, UUID section) {
        scenes.await(
                "review of " + section,
                () -> scenes.tasks(scene, UserTask.REVIEW_CONTRIBUTION).stream()
                        .anyMatch(task -> task.subjectId().equals(section)));
    }
}
