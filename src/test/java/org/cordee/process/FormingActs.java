package org.cordee.process;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.agreement.AnsweringAgreement;
import org.cordee.agreement.GrantingPower;
import org.cordee.agreement.PowerReading;
import org.cordee.agreement.ReleasingAgreement;
import org.cordee.agreement.SigningClick;
import org.cordee.agreement.Wording;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.CapacityForm;
import org.cordee.consortium.ConfirmingPartner;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.GivingCapacity;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.NdaEvidence;
import org.cordee.consortium.SigningNda;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.CounterShare;
import org.cordee.consortium.shares.LotShares;
import org.cordee.consortium.shares.LotShares.ShareLine;
import org.cordee.consortium.shares.MediatingShares;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;

/**
 * Performs the acts of the people of a consortium until its agreement is concluded; each act waits for its task first,
 * as a user would.
 */
public abstract class FormingActs {

    protected final Scenes scenes;

    protected FormingActs(Scenes scenes) {
        this.scenes = scenes;
    }

    public UUID invitation(Scene scene, Firm candidate) {
        return scenes.task(scene, UserTask.ANSWER_INVITATION, candidate).subjectId();
    }

    public UUID accept(Scene scene, Firm candidate) {
        UUID invitation = invitation(scene, candidate);
        scenes.bean(AnsweringInvitation.class).accept(candidate.actor(), invitation);
        return invitation;
    }

    public void sign(Scene scene, Firm candidate) {
        sign(candidate, scenes.task(scene, UserTask.SIGN_NDA, candidate).subjectId());
    }

    public void sign(Firm candidate, UUID invitation) {
        String text = scenes.bean(ConsortiumReading.class)
                .nda(candidate.actor(), invitation, "fr")
                .sha256();
        scenes.bean(SigningNda.class)
                .sign(candidate.actor(), invitation, new NdaEvidence("Nadia Benali", "Directrice", text));
    }

    public void giveCapacity(Scene scene, Firm candidate) {
        UUID invitation = scenes.task(scene, UserTask.GIVE_CAPACITY, candidate).subjectId();
        giveCapacity(candidate, invitation);
    }

    public void giveCapacity(Firm candidate, UUID invitation) {
        scenes.bean(GivingCapacity.class)
                .give(
                        candidate.actor(),
                        invitation,
                        new CapacityForm(
                                candidate.establishmentId(), 12, new Hours(640), "Deux piscines", true, "", false));
    }

    public void confirm(Scene scene) {
        UUID invitation = scenes.task(scene, UserTask.CONFIRM_PARTNER).subjectId();
        scenes.bean(ConfirmingPartner.class).confirm(scene.lead().actor(), invitation);
    }

    /** Confirms this partner and no other, when the lead's task appears. */
    public void confirm(Scene scene, UUID invitation) {
        scenes.await(
                "confirmation of " + invitation,
                () -> scenes.tasks(scene, UserTask.CONFIRM_PARTNER).stream()
                        .anyMatch(task -> task.subjectId().equals(invitation)));
        scenes.bean(ConfirmingPartner.class).confirm(scene.lead().actor(), invitation);
    }

    /** Plays from the open invitation to the confirmed member. */
    public void join(Scene scene, Firm candidate) {
        accept(scene, candidate);
        giveCapacity(scene, candidate);
        confirm(scene);
    }

    /** Lets several partners join, each for a slot of its own, in this order. */
    public void joinAll(Scene scene, Firm... partners) {
        List<UUID> accepted =
                Arrays.stream(partners).map(partner -> accept(scene, partner)).toList();
        for (Firm partner : partners) {
            giveCapacity(scene, partner);
        }
        accepted.forEach(invitation -> confirm(scene, invitation));
    }

    public UUID memberOf(Scene scene, Firm firm) {
        return scenes.bean(ConsortiumLookup.class).members(scene.id()).stream()
                .filter(member -> member.organisationId().equals(firm.organisationId()))
                .findFirst()
                .orElseThrow()
                .memberId();
    }

    public UUID propose(Scene scene) {
        scenes.task(scene, UserTask.PROPOSE_SHARES);
        return proposeNow(scene);
    }

    public UUID proposeNow(Scene scene) {
        List<MemberFacts> members = scenes.bean(ConsortiumLookup.class).members(scene.id());
        List<Percentage> shares = Percentage.equalShares(members.size());
        List<ShareLine> lines = java.util.stream.IntStream.range(0, members.size())
                .mapToObj(at ->
                        new ShareLine(members.get(at).memberId(), shares.get(at), Amount.of("1000"), new Hours(10)))
                .toList();
        Amount total = Amount.of(String.valueOf(1000 * members.size()));
        return scenes.bean(ProposingShares.class)
                .propose(scene.lead().actor(), scene.id(), List.of(new LotShares(scene.lotId(), total, lines)));
    }

    public void agree(Scene scene, Firm member, UUID proposal) {
        scenes.task(scene, UserTask.ANSWER_SHARES, member);
        scenes.bean(AnsweringShares.class).agree(member.actor(), proposal, null);
    }

    /** Counters with one hour more than proposed. */
    public void counter(Scene scene, Firm member, UUID proposal) {
        scenes.task(scene, UserTask.ANSWER_SHARES, member);
        List<CounterShare> wishes =
                scenes.bean(SharesReading.class).viewFor(member.actor(), scene.id()).members().stream()
                        .filter(line -> line.organisationId().equals(member.organisationId()))
                        .map(line -> new CounterShare(
                                line.memberId(),
                                Objects.requireNonNull(line.percentage()),
                                Objects.requireNonNull(line.amount()),
                                Objects.requireNonNull(line.hours()).plus(new Hours(1))))
                        .toList();
        scenes.bean(AnsweringShares.class).counter(member.actor(), proposal, wishes, "Un peu plus");
    }

    public void refuse(Scene scene, Firm member, UUID proposal) {
        scenes.task(scene, UserTask.ANSWER_SHARES, member);
        scenes.bean(AnsweringShares.class).refuse(member.actor(), proposal, "Trop peu");
    }

    /** Counters in all rounds that are left before the coordinator is asked. */
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
        scenes.bean(MediatingShares.class).recommend(coordinator, scene.id(), "Partagez les heures autrement.");
    }

    /**
     * Sends the agreement unchanged, as the lead.
     *
     * @return its id
     */
    public UUID release(Scene scene) {
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);
        return scenes.bean(ReleasingAgreement.class).release(scene.lead().actor(), scene.id(), Wording.USUAL);
    }

    /** Returns the evidence of a signature for the text that a party is shown. */
    public SigningClick evidence(String sha256) {
        return new SigningClick("Nadia Benali", "Directrice", sha256);
    }

    /** Signs when it is the party's turn. */
    public void signAgreement(Scene scene, Firm party) {
        scenes.task(scene, UserTask.SIGN_AGREEMENT, party);
        signAgreementNow(scene, party);
    }

    public void signAgreementNow(Scene scene, Firm party) {
        AgreementView agreement = agreement(scene, party);
        scenes.bean(AnsweringAgreement.class)
                .sign(
                        party.actor(),
                        Objects.requireNonNull(agreement.id()),
                        evidence(Objects.requireNonNull(agreement.textSha256())));
    }

    public void askChanges(Scene scene, Firm party) {
        scenes.task(scene, UserTask.SIGN_AGREEMENT, party);
        UUID id = Objects.requireNonNull(agreement(scene, party).id());
        scenes.bean(AnsweringAgreement.class).askChanges(party.actor(), id, "Un préavis plus long");
    }

    public void refuseAgreement(Scene scene, Firm party) {
        scenes.task(scene, UserTask.SIGN_AGREEMENT, party);
        UUID id = Objects.requireNonNull(agreement(scene, party).id());
        scenes.bean(AnsweringAgreement.class).refuse(party.actor(), id, "Trop de risques");
    }

    public AgreementView agreement(Scene scene, Firm reader) {
        return scenes.bean(AgreementReading.class).of(reader.actor(), scene.id());
    }

    public void grant(Scene scene, Firm member) {
        grant(member, scenes.task(scene, UserTask.GRANT_POWER, member).subjectId());
    }

    public void grant(Firm member, UUID power) {
        String shown = scenes.bean(PowerReading.class).of(member.actor(), power).textSha256();
        scenes.bean(GrantingPower.class).grant(member.actor(), power, evidence(shown));
    }

    /**
     * Plays from the agreed shares to the last power.
     *
     * @param partners in the order in which they joined
     */
    public void concludeAgreement(Scene scene, Firm... partners) {
        release(scene);
        for (Firm partner : partners) {
            signAgreement(scene, partner);
        }
        signAgreement(scene, scene.lead());
        for (Firm partner : partners) {
            grant(scene, partner);
        }
    }
}
