package org.cordee.consortium;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states of a consortium in which two acts meet; each is reached from another state by acts named as in {@link
 * RacedActs}, or by hours that pass.
 */
enum RaceState {
    DRAFTED(null),
    LAUNCHED(DRAFTED, "LaunchingInvitations.launch"),
    CALLED(LAUNCHED, "OpeningTurn.open"),
    INVITED(CALLED, "SendingInvitation.send"),
    UNTAKEN(INVITED, "WithdrawingInvitation.withdraw", "OpeningTurn.open"),
    UNDECIDED(UNTAKEN, "SettlingRound.settle"),
    ASKED(INVITED, "AnsweringInvitation.ask"),
    ANSWERED_BACK(ASKED, "AnsweringQuestion.answer"),
    ACCEPTED(INVITED, "AnsweringInvitation.accept"),
    SIGNED(ACCEPTED, "SigningNda.sign"),
    GIVEN(SIGNED, "GivingCapacity.give"),
    NEGOTIATING(GIVEN, "ConfirmingPartner.confirm", "SettlingRound.settle"),
    BLOCKED(NEGOTIATING, "CheckingStage.check"),
    WAIVED(BLOCKED, "WaivingFinding.waive"),
    PROPOSED(NEGOTIATING, "ProposingShares.propose"),
    PROPOSED_YESTERDAY(PROPOSED, "30"),
    COUNTERED(PROPOSED, "AnsweringShares.counter", "SettlingShares.settle"),
    REFUSED(PROPOSED, "AnsweringShares.refuse", "SettlingShares.settle"),
    FOURTH(
            COUNTERED,
            "ProposingShares.propose",
            "AnsweringShares.counter",
            "SettlingShares.settle",
            "ProposingShares.propose",
            "AnsweringShares.counter",
            "SettlingShares.settle",
            "ProposingShares.propose"),
    MEDIATED(FOURTH, "AnsweringShares.counter", "SettlingShares.settle"),
    ANSWERED(PROPOSED, "AnsweringShares.agree"),
    AGREED(ANSWERED, "SettlingShares.settle"),
    SENT(AGREED, "ReleasingAgreement.release"),
    RELEASED(SENT, "OpeningSignature.open"),
    RELEASED_YESTERDAY(RELEASED, "70"),
    UNSIGNED(RELEASED, "AnsweringAgreement.refuse"),
    HALF_SIGNED(RELEASED, "AnsweringAgreement.sign", "OpeningSignature.open"),
    CONCLUDED(HALF_SIGNED, "AnsweringAgreement.sign"),
    OUTLINED(CONCLUDED, "OpeningPowers.open", "OpeningApplication.open", "OpeningDrafting.open"),
    OUTLINED_DAYS_AGO(OUTLINED, "100"),
    WRITING(OUTLINED, "SettlingOutline.settle", "WritingSection.saveDraft", "WritingSection.saveDraft"),
    HANDED_ON(WRITING, "DeclaringSubcontracts.declare"),
    PROVIDED(WRITING, "FillingPrices.save", "all pieces"),
    WRITING_LATE(WRITING, "late"),
    HANDED_IN(WRITING, "partner hands in"),
    DISPUTED(HANDED_IN, "disputed"),
    PRICED(HANDED_IN, "all approved"),
    PRICED_LATE(PRICED, "late"),
    APPROVED(PRICED, "SettingMargin.set", "LockingPrices.lock"),
    FROZEN(APPROVED, "FreezingBid.freeze"),
    SHOWN(FROZEN, "BuildingPackage.build"),
    SHOWN_YESTERDAY(SHOWN, "30"),
    OBJECTED(SHOWN, "ApprovingBid.object"),
    CONSENTED(SHOWN, "ApprovingBid.approve"),
    DEPOSITED(CONSENTED, "DepositingBid.deposit");

    final @Nullable RaceState from;
    final List<String> way;

    RaceState(@Nullable RaceState from, String... way) {
        this.from = from;
        this.way = List.of(way);
    }
}
