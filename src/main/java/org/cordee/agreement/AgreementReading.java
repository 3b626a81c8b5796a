package org.cordee.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.agreement.AgreementView.PowerLine;
import org.cordee.agreement.AgreementView.SignatureLine;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.Relation;
import org.cordee.document.SignedDocument;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns the agreement of a consortium to a reader and leaves out what this reader may not see. */
@Component
@Transactional(readOnly = true, noRollbackFor = RuleViolation.class)
public class AgreementReading {

    private static final String KIND = "Convention de groupement";

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final Agreements agreements;
    private final PowersOfAttorney powers;
    private final Dropouts dropouts;
    private final AgreementContentReading sources;
    private final DirectoryLookup directory;

    AgreementReading(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            Agreements agreements,
            PowersOfAttorney powers,
            Dropouts dropouts,
            AgreementContentReading sources,
            DirectoryLookup directory) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.agreements = agreements;
        this.powers = powers;
        this.dropouts = dropouts;
        this.sources = sources;
        this.directory = directory;
    }

    /** @throws NotFound when the reader has no relation to the consortium */
    public AgreementView of(Actor actor, UUID consortiumId) {
        Relation relation = consortia.relation(actor, consortiumId);
        ConsortiumFacts grouping = lookup.consortium(consortiumId);
        Optional<Agreement> latest = agreements.latest(consortiumId);
        boolean releasable = relation == Relation.LEAD
                && grouping.state() == ConsortiumState.AGREED
                && latest.map(AgreementReading::isOver).orElse(true);
        return latest.map(agreement -> view(actor, relation, grouping, agreement, releasable))
                .orElseGet(() -> none(relation, grouping, releasable));
    }

    private static boolean isOver(Agreement agreement) {
        return agreement.state() == AgreementState.CHANGES || agreement.decision() != null;
    }

    /**
     * Returns the text that the lead would send now.
     *
     * @throws NotFound when the reader is not the lead
     */
    public String draft(Actor actor, UUID consortiumId, Wording wording) {
        if (consortia.relation(actor, consortiumId) != Relation.LEAD) {
            throw new NotFound();
        }
        AgreementContent convention = sources.of(consortiumId);
        return DeedHtml.of(convention.text(wording, convention.lead()));
    }

    /**
     * Returns the reader's copy of the latest version as PDF/A-2b.
     *
     * @throws NotFound when there is none for this reader
     */
    public byte[] pdf(Actor actor, UUID consortiumId) {
        AgreementView view = of(actor, consortiumId);
        String html = view.html();
        if (html == null) {
            throw new NotFound();
        }
        Agreement agreement = agreements.current(consortiumId);
        List<SignedDocument.PrintedSignature> seals = agreement.signatures().stream()
                .filter(signature -> signature.seal() != null)
                .map(signature -> seal(view, signature))
                .toList();
        return new SignedDocument(
                        KIND,
                        view.consortiumName(),
                        sources.tender(consortiumId),
                        view.signatures().get(view.signatures().size() - 1).name(),
                        html,
                        agreement.supersededAt(),
                        seals)
                .pdf();
    }

    /**
     * Leaves out the hash of a copy that the reader may not see. If such a copy differs from the reader's own by one
     * amount only, the amount could be guessed from the hash.
     */
    private static SignedDocument.PrintedSignature seal(AgreementView view, Signature signature) {
        SignatureLine line = view.signatures().stream()
                .filter(one -> one.id().equals(signature.id()))
                .findFirst()
                .orElseThrow();
        SignatureEvidence seal = Objects.requireNonNull(signature.seal());
        boolean known = view.isLead() || line.own() || signature.sha256().equals(view.textSha256());
        return new SignedDocument.PrintedSignature(
                line.name(), seal.name(), seal.function(), seal.at(), known ? signature.sha256() : null);
    }

    private static AgreementView none(Relation relation, ConsortiumFacts grouping, boolean releasable) {
        return new AgreementView(
                grouping.id(),
                grouping.name(),
                relation,
                null,
                1,
                0,
                null,
                releasable,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private AgreementView view(
            Actor actor, Relation relation, ConsortiumFacts grouping, Agreement agreement, boolean releasable) {
        boolean party = relation != Relation.COORDINATOR;
        List<PowerOfAttorney> given = powers.ofAgreement(agreement.id());
        Map<UUID, String> names = directory.namesOf(Stream.concat(
                        agreement.signatures().stream().map(Signature::organisationId),
                        given.stream().map(PowerOfAttorney::organisationId))
                .collect(Collectors.toSet()));
        Optional<Signature> own = party ? agreement.of(actor.organisationId()) : Optional.empty();
        return new AgreementView(
                grouping.id(),
                grouping.name(),
                relation,
                agreement.id(),
                agreement.attempt(),
                agreement.number(),
                agreement.state(),
                releasable,
                agreement.awaitsArbitration() && grouping.state() == ConsortiumState.AGREED,
                agreement.releasedAt(),
                agreement.endedAt(),
                superseded(relation, agreement),
                party ? agreement.wording() : null,
                own.map(Signature::text).orElse(null),
                own.map(Signature::sha256).orElse(null),
                agreement.signatures().stream()
                        .map(signature -> line(actor, relation, signature, names))
                        .toList(),
                given.stream().map(power -> line(actor, relation, power, names)).toList());
    }

    /**
     * Returns the end of the agreement with the party that failed last. Each failed party ended the agreement that was
     * in force at that time.
     */
    private AgreementView.@Nullable Superseded superseded(Relation relation, Agreement agreement) {
        Instant at = agreement.supersededAt();
        if (at == null) {
            return null;
        }
        Dropout last = dropouts.of(agreement.consortiumId()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException(agreement.id() + " is superseded but no member failed"));
        return new AgreementView.Superseded(
                at,
                directory.nameOf(last.organisationId()),
                relation == Relation.LEAD ? last.why().cause() : null);
    }

    private static SignatureLine line(Actor actor, Relation relation, Signature signature, Map<UUID, String> names) {
        boolean own = actor.actsFor(signature.organisationId());
        SignatureEvidence seal = signature.seal();
        return new SignatureLine(
                signature.id(),
                signature.organisationId(),
                name(names, signature.organisationId()),
                own,
                signature.state(),
                signature.dueAt(),
                seal == null ? null : seal.at(),
                relation == Relation.COORDINATOR ? null : signatory(seal),
                relation == Relation.LEAD || own ? signature.words() : null);
    }

    public static @Nullable String signatory(@Nullable SignatureEvidence seal) {
        return seal == null ? null : seal.name() + ", " + seal.function();
    }

    private static PowerLine line(Actor actor, Relation relation, PowerOfAttorney power, Map<UUID, String> names) {
        SignatureEvidence seal = power.seal();
        return new PowerLine(
                power.id(),
                power.organisationId(),
                name(names, power.organisationId()),
                power.state(),
                seal == null ? null : seal.at(),
                relation == Relation.LEAD || actor.actsFor(power.organisationId()));
    }

    private static String name(Map<UUID, String> names, UUID organisationId) {
        return names.getOrDefault(organisationId, "?");
    }
}
