package org.cordee.consortium;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lists every act of the application: how it is done to a consortium in a race, or which other test races it, or why
 * none does.
 */
final class RacedActs {

    private static final String NOTHING = "changes nothing";
    private static final String PART = "is part of another act, in its transaction";
    private static final String ADDS = "only adds a thing whose id no other act knows yet";

    private static final String OWN = "is one user's own value, of which the last one counts";
    private static final String LOCKED = "locks its object first, as the acts on it that are raced do";
    private static final String COUNTS = "counts or sweeps, one statement each";
    private static final String AGAIN = "repeats something that may be done twice";
    private static final String ON_AN_EVENT = "runs on an event: of two runs at once the database lets one through";
    private static final String ANSWERED = "keeps the answer of one call: of two at once the database keeps the first";
    private static final String IMPORTS = "changes its row on one condition: of two at once the second finds it done";
    private static final String FIRST = "runs once, before any other user exists";

    private static final String EVERY_PAIR = "org.cordee.consortium.EveryPairModuleTests";
    private static final String ACCOUNTS = "org.cordee.account.AccountRacesModuleTests";
    private static final String FACTORS = "org.cordee.account.SecondFactorRacesModuleTests";
    private static final String DIRECTORY = "org.cordee.organisation.DirectoryRacesModuleTests";
    private static final String COORDINATION = "org.cordee.process.CoordinatorRacesProcessTests";
    private static final String MESSAGES = "org.cordee.consortium.MessageRacesModuleTests";
    private static final String PROGRAMMES = "org.cordee.potential.ProgrammeRacesModuleTests";
    private static final String INTRODUCTIONS = "org.cordee.introduction.IntroductionRacesModuleTests";
    private static final String DOSSIERS = "org.cordee.dossier.DossierRacesModuleTests";
    private static final String QUESTIONS = "org.cordee.question.QuestionRacesModuleTests";
    private static final String CANDIDACIES = "org.cordee.candidacy.CandidacyRacesModuleTests";
    private static final String COVERAGE = "org.cordee.coverage.CoverageRacesModuleTests";
    private static final String REMARKS = "org.cordee.remark.RemarkRacesModuleTests";
    private static final String NEEDS = "org.cordee.need.NeedRacesModuleTests";
    private static final String OPPORTUNITIES = "org.cordee.opportunity.OpportunityRacesModuleTests";
    private static final String SUPPORT = "org.cordee.support.SupportRacesModuleTests";
    private static final String SHOWCASES = "org.cordee.showcase.ShowcaseRacesModuleTests";
    private static final String BOOKLETS = "org.cordee.booklet.BookletRacesModuleTests";
    private static final String BOOKLET_TIMERS = "org.cordee.booklet.BookletTimerRacesModuleTests";
    private static final String LIBRARIES = "org.cordee.library.LibraryRacesModuleTests";
    private static final String NETWORKS = "org.cordee.network.NetworkRacesModuleTests";
    private static final String OWN_PAGES = "org.cordee.organisation.OwnPagesModuleTests";
    private static final String PRESENTATIONS = "org.cordee.organisation.PresentationsModuleTests";
    private static final String ADDRESSES = "org.cordee.organisation.ProvenAddressesModuleTests";
    private static final String WEBHOOKS = "org.cordee.webhook.WebhookRacesModuleTests";
    private static final String FRAMES = "org.cordee.bid.PriceFrameRacesModuleTests";
    private static final String CONSULTATIONS = "org.cordee.tender.ConsultationRacesModuleTests";

    private RacedActs() {}

    /** Returns the acts by class and method; a suffix after a space names a variant of the same act. */
    static Map<String, RacedAct> onOneConsortium() {
        Map<String, RacedAct> book = new TreeMap<>();
        Stream.of(
                        RacesWhileForming.drafting(),
                        RacesWhileForming.inviting(),
                        RacesWhileForming.deeds(),
                        RacesWhileForming.always(),
                        RacesOverFindings.all(),
                        RacesOverTheAgreement.shares(),
                        RacesOverTheAgreement.agreement(),
                        RacesOverTheBid.outline(),
                        RacesOverTheBid.section(),
                        RacesOverThePrice.all(),
                        RacesOverTheEvidence.all(),
                        RacesOverTheDeposit.deposit())
                .forEach(book::putAll);
        return book;
    }

    /**
     * Tells whether both are acts on one invitation: {@link InvitationRacesModuleTests} races these pairs with its own
     * model.
     */
    static boolean areDeeds(String one, String other) {
        Map<String, RacedAct> inviting = RacesWhileForming.deeds();
        return inviting.containsKey(one) && inviting.containsKey(other);
    }

    /** Maps each act to the test that races it. */
    static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("AnsweringIntroduction.agree", INTRODUCTIONS),
            Map.entry("AnsweringIntroduction.decline", INTRODUCTIONS),
            Map.entry("AskingIntroduction.ask", INTRODUCTIONS),
            Map.entry("FillingPrices.savePrices", FRAMES),
            Map.entry("SharingOutLines.assign", FRAMES),
            Map.entry("SharingOutLines.give", FRAMES),
            Map.entry("UploadingPriceFrame.confirm", FRAMES),
            Map.entry("UploadingPriceFrame.remove", FRAMES),
            Map.entry("UploadingPriceFrame.upload", FRAMES),
            Map.entry("ErasingContacts.erase", INTRODUCTIONS),
            Map.entry("LapsingIntroductions.lapse", INTRODUCTIONS),
            Map.entry("RemindingParties.remind", INTRODUCTIONS),
            Map.entry("ReportingOutcome.ask", INTRODUCTIONS),
            Map.entry("ReportingOutcome.report", INTRODUCTIONS),
            Map.entry("DecidingDemands.chooseRules", DOSSIERS),
            Map.entry("DecidingDemands.confirm", DOSSIERS),
            Map.entry("DecidingDemands.correct", DOSSIERS),
            Map.entry("DecidingDemands.drop", DOSSIERS),
            Map.entry("SearchingDemands.search", DOSSIERS),
            Map.entry("StoringVersion.store", DOSSIERS),
            Map.entry("FreezingApplication.freeze", CANDIDACIES),
            Map.entry("FreezingApplication.reopen", CANDIDACIES),
            Map.entry("RecordingApplicationDeposit.record", CANDIDACIES),
            Map.entry("RecordingConsent.record", CANDIDACIES),
            Map.entry("RecordingDecision.invited", CANDIDACIES),
            Map.entry("RecordingDecision.notSelected", CANDIDACIES),
            Map.entry("AnsweringDemands.answer", COVERAGE),
            Map.entry("AnsweringDemands.remove", COVERAGE),
            Map.entry("AssessingAnswer.assess", QUESTIONS),
            Map.entry("GatheringQuestions.drop", QUESTIONS),
            Map.entry("GatheringQuestions.keep", QUESTIONS),
            Map.entry("GatheringQuestions.merge", QUESTIONS),
            Map.entry("GatheringQuestions.reword", QUESTIONS),
            Map.entry("GatheringQuestions.takeBack", QUESTIONS),
            Map.entry("ProposingQuestion.change", QUESTIONS),
            Map.entry("ProposingQuestion.propose", QUESTIONS),
            Map.entry("ProposingQuestion.withdraw", QUESTIONS),
            Map.entry("RecordingAnswer.correct", QUESTIONS),
            Map.entry("RecordingAnswer.record", QUESTIONS),
            Map.entry("RecordingPosting.record", QUESTIONS),
            Map.entry("RecordingPosting.undo", QUESTIONS),
            Map.entry("SettlingRemark.reopen", REMARKS),
            Map.entry("SettlingRemark.resolve", REMARKS),
            Map.entry("WritingRemark.reply", REMARKS),
            Map.entry("WritingRemark.write", REMARKS),
            Map.entry("AskingStructures.decline", NEEDS),
            Map.entry("AskingStructures.lapse", NEEDS),
            Map.entry("AskingStructures.sendBatch", NEEDS),
            Map.entry("AskingStructures.showInterest", NEEDS),
            Map.entry("DeliveringShortlist.askIntroductions", NEEDS),
            Map.entry("DeliveringShortlist.askOutcome", NEEDS),
            Map.entry("DeliveringShortlist.deliver", NEEDS),
            Map.entry("DeliveringShortlist.erase", NEEDS),
            Map.entry("DeliveringShortlist.report", NEEDS),
            Map.entry("DeliveringShortlist.withdraw", NEEDS),
            Map.entry("PublishingNeed.confirm", NEEDS),
            Map.entry("PublishingNeed.send", NEEDS),
            Map.entry("RevisingList.add", NEEDS),
            Map.entry("RevisingList.changeCriteria", NEEDS),
            Map.entry("RevisingList.keep", NEEDS),
            Map.entry("RevisingList.qualify", NEEDS),
            Map.entry("RevisingList.refuse", NEEDS),
            Map.entry("AnsweringSupport.accept", SUPPORT),
            Map.entry("AnsweringSupport.pass", SUPPORT),
            Map.entry("CoordinatingSupport.assign", SUPPORT),
            Map.entry("CoordinatingSupport.takeOver", SUPPORT),
            Map.entry("EndingSupport.endSharing", SUPPORT),
            Map.entry("EndingSupport.evaluate", SUPPORT),
            Map.entry("EndingSupport.withdraw", SUPPORT),
            Map.entry("GivingSupport.deliver", SUPPORT),
            Map.entry("GivingSupport.diagnose", SUPPORT),
            Map.entry("LapsingSupport.lapse", SUPPORT),
            Map.entry("LapsingSupport.lapseEvaluation", SUPPORT),
            Map.entry("OfferingSupport.offer", SUPPORT),
            Map.entry("AnsweringDemonstration.agree", SHOWCASES),
            Map.entry("OpeningShowcase.cancel", SHOWCASES),
            Map.entry("OpeningShowcase.close", SHOWCASES),
            Map.entry("PreparingShowcase.change", SHOWCASES),
            Map.entry("RegisteringAttendees.register", SHOWCASES),
            Map.entry("RegisteringAttendees.unregister", SHOWCASES),
            Map.entry("KeepingEntries.change", LIBRARIES),
            Map.entry("KeepingEntries.remove", LIBRARIES),
            Map.entry("KeepingTexts.keep", LIBRARIES),
            Map.entry("ContributingEntry.decline", BOOKLETS),
            Map.entry("ContributingEntry.saveDraft", BOOKLETS),
            Map.entry("ContributingEntry.submit", BOOKLETS),
            Map.entry("OpeningCall.open", BOOKLETS),
            Map.entry("OpeningCall.takePart", BOOKLETS),
            Map.entry("PublishingBooklet.decide", BOOKLETS),
            Map.entry("ReviewingContribution.askChanges", BOOKLETS),
            Map.entry("ReviewingContribution.askFactCheck", BOOKLETS),
            Map.entry("WithdrawingEntry.withdraw", BOOKLETS),
            Map.entry("CheckingFacts.confirm", BOOKLET_TIMERS),
            Map.entry("KeepingThemes.add", BOOKLET_TIMERS),
            Map.entry("LapsingContributions.lapse", BOOKLET_TIMERS),
            Map.entry("LapsingContributions.remind", BOOKLET_TIMERS),
            Map.entry("OpeningCall.cancel", BOOKLET_TIMERS),
            Map.entry("OpeningCall.closeDue", BOOKLET_TIMERS),
            Map.entry("OpeningCall.closeEarly", BOOKLET_TIMERS),
            Map.entry("OpeningCall.invite", BOOKLET_TIMERS),
            Map.entry("OpeningCall.rewrite", BOOKLET_TIMERS),
            Map.entry("PublishingBooklet.publishDue", BOOKLET_TIMERS),
            Map.entry("PublishingEntryPhotos.add", BOOKLET_TIMERS),
            Map.entry("PublishingEntryPhotos.remove", BOOKLET_TIMERS),
            Map.entry("ReviewingContribution.grantMoreTime", BOOKLET_TIMERS),
            Map.entry("ReviewingYearly.ask", BOOKLET_TIMERS),
            Map.entry("ReviewingYearly.change", BOOKLET_TIMERS),
            Map.entry("ReviewingYearly.confirm", BOOKLET_TIMERS),
            Map.entry("ReviewingYearly.lapse", BOOKLET_TIMERS),
            Map.entry("ReviewingYearly.remind", BOOKLET_TIMERS),
            Map.entry("KeepingProgrammes.forget", PROGRAMMES),
            Map.entry("KeepingProgrammes.keepReadableLines", PROGRAMMES),
            Map.entry("KeepingProgrammes.recompute", PROGRAMMES),
            Map.entry("AnsweringOpportunities.declareInterest", OPPORTUNITIES),
            Map.entry("AnsweringOpportunities.decline", OPPORTUNITIES),
            Map.entry("DecidingCandidacies.setAside", OPPORTUNITIES),
            Map.entry("DecidingCandidacies.take", OPPORTUNITIES),
            Map.entry("SharingOpportunities.close", OPPORTUNITIES),
            Map.entry("SharingOpportunities.remind", OPPORTUNITIES),
            Map.entry("SharingOpportunities.shareLot", OPPORTUNITIES),
            Map.entry("KeepingWatches.keep", OPPORTUNITIES),
            Map.entry("AnsweringScheme.answer", NETWORKS),
            Map.entry("InvitingNetworkMembers.invite", NETWORKS),
            Map.entry("InvitingNetworkMembers.remove", NETWORKS),
            Map.entry("JoiningNetwork.consent", NETWORKS),
            Map.entry("JoiningNetwork.decline", NETWORKS),
            Map.entry("JoiningNetwork.leave", NETWORKS),
            Map.entry("KeepingSchemes.change", NETWORKS),
            Map.entry("KeepingSchemes.close", NETWORKS),
            Map.entry("KeepingSchemes.forget", NETWORKS),
            Map.entry("KeepingSchemes.publish", NETWORKS),
            Map.entry("KeepingSchemes.remind", NETWORKS),
            Map.entry("ChangingWebhooks.change", WEBHOOKS),
            Map.entry("ChangingWebhooks.pause", WEBHOOKS),
            Map.entry("ChangingWebhooks.remove", WEBHOOKS),
            Map.entry("ChangingWebhooks.resume", WEBHOOKS),
            Map.entry("ChangingWebhooks.rotateSecret", WEBHOOKS),
            Map.entry("ReplayingDeliveries.replay", WEBHOOKS),
            Map.entry("ApiTokens.revoke", ACCOUNTS),
            Map.entry("ChangingAccess.add", ACCOUNTS),
            Map.entry("ChangingAccess.disable", ACCOUNTS),
            Map.entry("ChangingAccess.enable", ACCOUNTS),
            Map.entry("ChangingAccess.erase", ACCOUNTS),
            Map.entry("ChangingAccess.forgetGuesses", ACCOUNTS),
            Map.entry("ChangingAccess.grant", ACCOUNTS),
            Map.entry("ChangingPasswords.chooseByLink", ACCOUNTS),
            Map.entry("SecondFactorCodes.use", FACTORS),
            Map.entry("ConfirmingAddresses.confirm", ADDRESSES),
            Map.entry("EditingOrganisations.addEstablishment", DIRECTORY),
            Map.entry("EditingOrganisations.change", DIRECTORY),
            Map.entry("EditingOrganisations.changeEstablishment", DIRECTORY),
            Map.entry("KeepingReferences.attest", PRESENTATIONS),
            Map.entry("KeepingReferences.change", PRESENTATIONS),
            Map.entry("KeepingReferences.remove", PRESENTATIONS),
            Map.entry("KeepingReferences.state", PRESENTATIONS),
            Map.entry("KeepingReferences.withdrawAttestation", PRESENTATIONS),
            Map.entry("PublishingPhotos.add", PRESENTATIONS),
            Map.entry("PublishingPhotos.remove", PRESENTATIONS),
            Map.entry("UpdatingOwnPage.chooseReminders", OWN_PAGES),
            Map.entry("UpdatingOwnPage.confirm", OWN_PAGES),
            Map.entry("UpdatingOwnPage.update", OWN_PAGES),
            Map.entry("OneTimeLinks.lock", ACCOUNTS),
            Map.entry("JoiningByLink.confirm", ACCOUNTS),
            Map.entry("OneTimeLinks.markUsed", ACCOUNTS),
            Map.entry("OpeningConsortium.open", EVERY_PAIR),
            Map.entry("PostingMessage.aboutInvitation", MESSAGES),
            Map.entry("PostingMessage.toMembers", MESSAGES),
            Map.entry("RecordingConsultations.confirmDeadline", CONSULTATIONS),
            Map.entry("RecordingConsultations.fillIn", CONSULTATIONS),
            Map.entry("RegisteringOrganisations.register", DIRECTORY),
            Map.entry("RegisteringPeople.register", ACCOUNTS),
            Map.entry("RecordingStatements.state", DIRECTORY),
            Map.entry("RemindingAwaited.remind", COORDINATION),
            Map.entry("TaskReminders.sendAutomatic", COORDINATION),
            Map.entry("WritingNote.write", COORDINATION));

    static final Map<String, String> NOWHERE = Map.ofEntries(
            Map.entry("AskingMissingAnswers.ask", LOCKED),
            Map.entry("BringingEspdRequest.bring", LOCKED),
            Map.entry("BringingEspdRequest.remove", LOCKED),
            Map.entry("BringingForms.bringBlank", LOCKED),
            Map.entry("BringingForms.bringBuyerForm", LOCKED),
            Map.entry("BringingForms.fillBuyerForm", LOCKED),
            Map.entry("BringingForms.removeBuyerForm", LOCKED),
            Map.entry("RespondingToEspd.confirm", LOCKED),
            Map.entry("RespondingToEspd.state", OWN),
            Map.entry("StatingCandidateData.state", OWN),
            Map.entry("AddingDropoutEvidence.add", ADDS),
            Map.entry("AskingForSupport.ask", ADDS),
            Map.entry("ReadingSharedPages.outline", COUNTS),
            Map.entry("ReadingSharedPages.section", COUNTS),
            Map.entry("AddressingLetters.write", ON_AN_EVENT),
            Map.entry("ApiTokens.issue", ADDS),
            Map.entry("ChangingSecondFactor.beginApp", OWN),
            Map.entry("ChangingSecondFactor.reset", AGAIN),
            Map.entry("LinkingOpenIdConnect.register", ADDS),
            Map.entry("OpenIdConnectSignIn.signIn", OWN),
            Map.entry("PasskeyCredentials.save", PART),
            Map.entry("ProvingMembers.prove", PART),
            Map.entry("ChangingPasswords.sendLink", AGAIN),
            Map.entry("ChoosingLanguage.choose", OWN),
            Map.entry("CommandQueue.retry", AGAIN),
            Map.entry("CommunePoints.compute", AGAIN),
            Map.entry("ConcludingAgreement.conclude", NOTHING),
            Map.entry("ConcludingNegotiation.conclude", NOTHING),
            Map.entry("AttachingFiles.attach", LOCKED),
            Map.entry("AttachingFiles.detach", LOCKED),
            Map.entry("ImportingDocument.discard", LOCKED),
            Map.entry("ImportingDocument.keep", LOCKED),
            Map.entry("KeepingEntries.add", ADDS),
            Map.entry("KeepingEntries.review", LOCKED),
            Map.entry("Documents.store", ADDS),
            Map.entry("Documents.discardOwn", PART),
            Map.entry("Documents.storeOwn", ADDS),
            Map.entry("KeptPrints.forget", PART),
            Map.entry("KeptPrints.keep", AGAIN),
            Map.entry("WritingNda.write", LOCKED),
            Map.entry("Documents.storeAny", ADDS),
            Map.entry("OpeningFile.archive", COUNTS),
            Map.entry("OpeningFile.download", COUNTS),
            Map.entry("OpeningFile.open", COUNTS),
            Map.entry("ReadingChanges.open", COUNTS),
            Map.entry("ComparingVersions.compare", ON_AN_EVENT),
            Map.entry("FirstAdministrator.register", FIRST),
            Map.entry("DecidingDifferences.decide", IMPORTS),
            Map.entry("ImportingDirectory.cancel", IMPORTS),
            Map.entry("ImportingDirectory.importFile", ADDS),
            Map.entry("ImportingDirectory.keepMapping", OWN),
            Map.entry("ImportingDirectory.receive", ADDS),
            Map.entry("ImportingDirectory.start", IMPORTS),
            Map.entry("Incidents.retry", AGAIN),
            Map.entry("StoringPlatformReceipt.keep", ADDS),
            Map.entry("StoringPlatformReceipt.keepText", ADDS),
            Map.entry("HandingOverPackage.record", ADDS),
            Map.entry("TickingFiles.tick", OWN),
            Map.entry("DescribingExpectedPieces.add", OWN),
            Map.entry("DescribingExpectedPieces.remove", OWN),
            Map.entry("DescribingExpectedPieces.replaceAll", OWN),
            Map.entry("AskingPageLink.ask", AGAIN),
            Map.entry("RemindingOwnPages.remind", COUNTS),
            Map.entry("AnswerDrafts.delete", OWN),
            Map.entry("AnswerDrafts.save", OWN),
            Map.entry("CalendarAddresses.issue", OWN),
            Map.entry("CalendarAddresses.revoke", OWN),
            Map.entry("ForgettingNeeds.forgetOld", COUNTS),
            Map.entry("PublishingNeed.begin", ADDS),
            Map.entry("PublishingNeed.describe", OWN),
            Map.entry("PublishingNeed.place", OWN),
            Map.entry("PublishingNeed.publish", ADDS),
            Map.entry("FormDrafts.delete", OWN),
            Map.entry("FormDrafts.forgetOld", COUNTS),
            Map.entry("FormDrafts.owner", NOTHING),
            Map.entry("FormDrafts.save", OWN),
            Map.entry("ExportingDirectory.export", ADDS),
            Map.entry("ExportingRegistrations.export", ADDS),
            Map.entry("FunnelSheet.export", ADDS),
            Map.entry("FollowingProgrammes.add", ADDS),
            Map.entry("FollowingProgrammes.change", LOCKED),
            Map.entry("FollowingProgrammes.follow", AGAIN),
            Map.entry("FollowingProgrammes.remove", LOCKED),
            Map.entry("AnsweringDemonstration.decline", LOCKED),
            Map.entry("OpeningShowcase.open", LOCKED),
            Map.entry("PreparingShowcase.draft", ADDS),
            Map.entry("PreparingShowcase.addDemonstration", LOCKED),
            Map.entry("PreparingShowcase.changeDemonstration", LOCKED),
            Map.entry("PreparingShowcase.removeDemonstration", LOCKED),
            Map.entry("RecordingAttendance.finish", LOCKED),
            Map.entry("RecordingAttendance.record", LOCKED),
            Map.entry("RecordingAttendance.recordOutcome", LOCKED),
            Map.entry("RegisteringAttendees.remove", LOCKED),
            Map.entry("ExportingPotential.workbook", ADDS),
            Map.entry("ExportingNetwork.answers", ADDS),
            Map.entry("ExportingNetwork.members", ADDS),
            Map.entry("KeepingSchemes.draft", ADDS),
            Map.entry("KeepingProgrammes.keep", ADDS),
            Map.entry("RegisteringWebhooks.register", ADDS),
            Map.entry("KeepingSearches.forget", OWN),
            Map.entry("KeepingWatches.choosePace", OWN),
            Map.entry("KeepingWatches.stop", OWN),
            Map.entry("KeepingWatches.stopAll", OWN),
            Map.entry("SharingOpportunities.shareSlot", ADDS),
            Map.entry("WatchFeedAddresses.issue", OWN),
            Map.entry("WatchFeedAddresses.ownerOf", COUNTS),
            Map.entry("WatchFeedAddresses.revoke", OWN),
            Map.entry("KeepingWeights.keep", OWN),
            Map.entry("KeepingWeights.reset", OWN),
            Map.entry("RecordingSpread.record", COUNTS),
            Map.entry("KeepingSearches.keep", OWN),
            Map.entry("KeepingSearches.rename", OWN),
            Map.entry("MarkingReady.mark", PART),
            Map.entry("MarkingReopened.mark", PART),
            Map.entry("MarkingSubmitted.mark", PART),
            Map.entry("ChoosingPaces.choose", OWN),
            Map.entry("NotificationReading.markSeen", OWN),
            Map.entry("OneTimeLinks.endAndForget", PART),
            Map.entry("OneTimeLinks.forget", PART),
            Map.entry("OneTimeLinks.forgetGuests", PART),
            Map.entry("OneTimeLinks.forgetOld", COUNTS),
            Map.entry("OneTimeLinks.issue", ADDS),
            Map.entry("OneTimeLinks.resolve", NOTHING),
            Map.entry("OneTimeLinks.markAllUsed", PART),
            Map.entry("OneTimeLinks.markUsedBy", PART),
            Map.entry("OneTimeLinks.revoke", PART),
            Map.entry("OneTimeLinks.lockOpen", PART),
            Map.entry("SigningCodes.accepts", COUNTS),
            Map.entry("SigningCodes.ask", COUNTS),
            Map.entry("SigningCodes.draw", ON_AN_EVENT),
            Map.entry("SigningCodes.forgetOld", COUNTS),
            Map.entry("InvitingMemberPeople.invite", ADDS),
            Map.entry("OpeningKeptLinks.open", ADDS),
            Map.entry("OpeningRound.open", NOTHING),
            Map.entry("OpenTasks.add", ON_AN_EVENT),
            Map.entry("OpeningShareRound.open", NOTHING),
            Map.entry("PlanningPreparation.plan", NOTHING),
            Map.entry("RecordingConsultations.record", ADDS),
            Map.entry("ResendingLetters.resend", AGAIN),
            Map.entry("ResumingInvitation.resume", NOTHING),
            Map.entry("ReviewingCorrigenda.finish", OWN),
            Map.entry("ShareDrafts.typed", NOTHING),
            Map.entry("SigningNda.maySign", NOTHING),
            Map.entry("RecordingLaterFacts.record", ADDS),
            Map.entry("StoredAnswers.storeRefusal", ANSWERED),
            Map.entry("WritingLetters.write", ON_AN_EVENT));

    static void done(RestorableConsortium lane, String name) {
        Objects.requireNonNull(onOneConsortium().get(name).on(lane), name).run();
    }
}
