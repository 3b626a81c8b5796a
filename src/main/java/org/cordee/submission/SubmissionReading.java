package org.cordee.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.evidence.ApplicationContents;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a consortium's submission for its members: the lead sees everything, the others when and how it was deposited.
 */
@Component
@Transactional(readOnly = true)
public class SubmissionReading {

    private final BiddingConsortia groupings;
    private final FrozenBids frozen;
    private final Packages packages;
    private final Deposits deposits;
    private final Reopenings reopenings;
    private final ReopeningRule rule;
    private final Documents documents;
    private final PackageContents contents;
    private final PreparedDeposits preparing;
    private final BusinessClock clock;

    SubmissionReading(
            BiddingConsortia groupings,
            FrozenBids frozen,
            Packages packages,
            Deposits deposits,
            Reopenings reopenings,
            ReopeningRule rule,
            Documents documents,
            PackageContents contents,
            PreparedDeposits preparing,
            BusinessClock clock) {
        this.groupings = groupings;
        this.frozen = frozen;
        this.packages = packages;
        this.deposits = deposits;
        this.reopenings = reopenings;
        this.rule = rule;
        this.documents = documents;
        this.contents = contents;
        this.preparing = preparing;
        this.clock = clock;
    }

    /**
     * Returns the state of the submission.
     *
     * @throws NotFound when the user is not in the consortium
     */
    public SubmissionView view(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        ConfidentialityLevel.ConsortiumRelation relation = relation(actor, grouping);
        List<BidFreeze> freezes = frozen.all(consortiumId);
        Optional<BidFreeze> freeze = freezes.stream().filter(BidFreeze::stands).findFirst();
        Optional<BuiltPackage> built = packages.of(consortiumId);
        Optional<Deposit> counting = deposits.countingDeposit(consortiumId);
        List<Reopening> opened = reopenings.of(consortiumId);
        boolean lead = relation == ConfidentialityLevel.ConsortiumRelation.LEAD;
        List<PackageFile> files = lead ? built.map(contents::files).orElse(List.of()) : List.of();
        DepositPreparation preparation = preparing.of(grouping, lead, built, files);
        Optional<Deposit> recorded = counting.filter(deposit -> !isOpenAgain(grouping, opened));
        String refusal = rule.refusal(grouping, clock.now());
        return new SubmissionView(
                consortiumId,
                grouping.name(),
                grouping.tender().title(),
                grouping.tender().reference(),
                grouping.lots().stream().map(BiddingConsortium.Lot::number).toList(),
                grouping.tender().buyer(),
                grouping.deadline(),
                recorded.map(SubmissionReading::step)
                        .orElseGet(() -> step(grouping, freeze.isPresent(), built.isPresent(), preparation)),
                lead,
                freeze.map(BidFreeze::frozenAt).orElse(null),
                built.map(BuiltPackage::builtAt).orElse(null),
                built.map(BuiltPackage::manifestSha256).orElse(null),
                files,
                counting.map(deposit -> receipt(grouping, relation, deposit)).orElse(null),
                earlier(grouping, relation, counting.map(Deposit::id).orElse(null)),
                freezes,
                opened,
                lead && refusal == null,
                lead ? refusal : null,
                preparation);
    }

    /** Checks that the bid was deposited and reopened, and that no other deposit has followed. */
    private static boolean isOpenAgain(BiddingConsortium grouping, List<Reopening> opened) {
        boolean onItsWay = grouping.phase() == BiddingConsortium.Phase.DRAFTING
                || grouping.phase() == BiddingConsortium.Phase.READY;
        return onItsWay && opened.stream().anyMatch(Reopening::deposited);
    }

    /**
     * Returns every deposit in the order of completion, and marks the one that counts.
     *
     * @throws NotFound when the user
     * is not in the consortium
     */
    public List<ListedDeposit> deposits(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        ConfidentialityLevel.ConsortiumRelation relation = relation(actor, grouping);
        UUID counting = deposits.countingDeposit(consortiumId).map(Deposit::id).orElse(null);
        return deposits.all(consortiumId).stream()
                .map(deposit -> new ListedDeposit(deposit.id().equals(counting), receipt(grouping, relation, deposit)))
                .toList();
    }

    /**
     * Returns one deposit.
     *
     * @throws NotFound for a deposit of another consortium, and when the user is not in this one
     */
    public ListedDeposit deposit(Actor actor, UUID consortiumId, UUID depositId) {
        return deposits(actor, consortiumId).stream()
                .filter(listed -> listed.receipt().depositId().equals(depositId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static SubmissionView.Step step(Deposit recorded) {
        return recorded.outcome().isIncomplete() ? SubmissionView.Step.CONTRADICTED : SubmissionView.Step.DEPOSITED;
    }

    private SubmissionView.Step step(
            BiddingConsortium grouping, boolean frozen, boolean built, DepositPreparation preparation) {
        if (grouping.phase() == BiddingConsortium.Phase.ENDED) {
            return SubmissionView.Step.ENDED;
        }
        if (!built) {
            return frozen ? SubmissionView.Step.FROZEN : SubmissionView.Step.OPEN;
        }
        if (grouping.deadline().hasPassed(clock.now())) {
            return SubmissionView.Step.RECEIPT_AWAITED;
        }
        return preparation.handover() == null ? SubmissionView.Step.BUILT : SubmissionView.Step.HANDED_OVER;
    }

    private List<Receipt> earlier(
            BiddingConsortium grouping, ConfidentialityLevel.ConsortiumRelation relation, @Nullable UUID counting) {
        return deposits.all(grouping.id()).stream()
                .filter(deposit -> !deposit.id().equals(counting))
                .map(deposit -> receipt(grouping, relation, deposit))
                .toList();
    }

    /**
     * Returns the receipt that counts.
     *
     * @throws NotFound before the deposit, and when the user is not in the consortium
     */
    public Receipt receipt(Actor actor, UUID consortiumId) {
        Receipt receipt = view(actor, consortiumId).receipt();
        if (receipt == null) {
            throw new NotFound();
        }
        return receipt;
    }

    private static Receipt receipt(
            BiddingConsortium grouping, ConfidentialityLevel.ConsortiumRelation relation, Deposit deposit) {
        boolean pricesShown = ConfidentialityLevel.CONSOLIDATED_PRICE.mayBeReadBy(relation);
        return new Receipt(
                grouping.id(),
                grouping.name(),
                grouping.phase().name(),
                deposit.id(),
                deposit.receiptNumber(),
                deposit.outcome(),
                deposit.article(),
                deposit.startedAt(),
                deposit.completedAt(),
                deposit.deadlineAt(),
                deposit.packageSha256(),
                pricesShown ? deposit.packageSize() : null,
                deposit.manifestSha256(),
                pricesShown ? deposit.files() : List.of(),
                deposit.channel(),
                deposit.platform(),
                deposit.zone().getId(),
                deposit.receiptDocumentId() != null,
                gaps(relation, deposit),
                ProofCounts.of(deposit.files()),
                deposit.channel() == DepositChannelKind.DROP_BOX || grouping.demonstration());
    }

    /**
     * Hides gaps in the evidence from members other than the lead, because the name of a piece can reveal its owner.
     */
    private static List<FileGap> gaps(ConfidentialityLevel.ConsortiumRelation relation, Deposit deposit) {
        return relation == ConfidentialityLevel.ConsortiumRelation.LEAD
                ? deposit.gaps()
                : deposit.gaps().stream()
                        .filter(gap -> !ApplicationContents.isOfAMember(gap.name()))
                        .toList();
    }

    /**
     * Returns the platform's own receipt of a deposit by hand.
     *
     * @throws NotFound for all users but the lead
     */
    public PackageDownload platformReceipt(Actor actor, UUID consortiumId, UUID depositId) {
        groupings.consortium(consortiumId).requireLead(actor);
        UUID documentId = deposits.all(consortiumId).stream()
                .filter(deposit -> deposit.id().equals(depositId))
                .map(Deposit::receiptDocumentId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(NotFound::new);
        return download(documents.find(documentId));
    }

    /** Returns the package to deposit. After a deposit it is the package that counts, until another one is built. */
    public PackageDownload download(Actor actor, UUID consortiumId) {
        return download(packageDocument(actor, consortiumId));
    }

    /**
     * Returns one file of the package to deposit, or its manifest.
     *
     * @throws NotFound for all users but the lead, and when the package has no such file
     */
    public PackageDownload file(Actor actor, UUID consortiumId, String name) {
        StoredDocument archive = packageDocument(actor, consortiumId);
        byte[] bytes = contents.file(archive.id(), name).orElseThrow(NotFound::new);
        String type = MediaTypeFactory.getMediaType(name)
                .orElse(MediaType.APPLICATION_OCTET_STREAM)
                .toString();
        return new PackageDownload(name.substring(name.lastIndexOf('/') + 1), type, bytes.length, bytes);
    }

    private StoredDocument packageDocument(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        ConfidentialityLevel.ConsortiumRelation relation = relation(actor, grouping);
        Optional<UUID> present = packages.of(consortiumId).map(BuiltPackage::documentId);
        Optional<UUID> counting = deposits.countingDeposit(consortiumId).map(Deposit::documentId);
        UUID documentId = (isOpenAgain(grouping, reopenings.of(consortiumId))
                        ? present.or(() -> counting)
                        : counting.or(() -> present))
                .orElseThrow(NotFound::new);
        StoredDocument document = documents.find(documentId);
        if (!document.level().mayBeReadBy(relation)) {
            throw new NotFound();
        }
        return document;
    }

    private PackageDownload download(StoredDocument document) {
        return new PackageDownload(document.name(), document.mediaType(), document.size(), bytes(document.id()));
    }

    /** A file for the lead to download. */
    public record PackageDownload(String name, String mediaType, long size, byte[] bytes) {

        @Override
        public String toString() {
            return "PackageDownload[" + name + "]";
        }
    }

    private byte[] bytes(UUID documentId) {
        try (InputStream in = documents.open(documentId)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Finds the user's relation, also for members whose shares are not agreed (again), because letters link to this
     * page.
     */
    private ConfidentialityLevel.ConsortiumRelation relation(Actor actor, BiddingConsortium grouping) {
        if (grouping.isLedBy(actor)) {
            return ConfidentialityLevel.ConsortiumRelation.LEAD;
        }
        if (groupings.actsForMember(actor, grouping)) {
            return ConfidentialityLevel.ConsortiumRelation.MEMBER;
        }
        throw new NotFound();
    }
}
