package org.cordee.dossier;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.account.PeopleReading;
import org.cordee.document.text.PaperReader;
import org.cordee.dossier.DossierAccess.Reader;
import org.cordee.dossier.DossierView.KindLine;
import org.cordee.dossier.DossierView.ShownVersion;
import org.cordee.dossier.DossierView.VersionLine;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the buyer's documents for the lead and the members of a grouping. */
@Component
@Transactional(readOnly = true)
public class ReadingDossier {

    private final DossierAccess access;
    private final DossierVersions versions;
    private final DossierFiles files;
    private final DossierTexts texts;
    private final DossierOpenings openings;
    private final ConsultationReading consultations;
    private final PeopleReading people;
    private final DirectoryLookup directory;
    private final DossierSettings settings;

    ReadingDossier(
            DossierAccess access,
            DossierVersions versions,
            DossierFiles files,
            DossierTexts texts,
            DossierOpenings openings,
            ConsultationReading consultations,
            PeopleReading people,
            DirectoryLookup directory,
            DossierSettings settings) {
        this.access = access;
        this.versions = versions;
        this.files = files;
        this.texts = texts;
        this.openings = openings;
        this.consultations = consultations;
        this.people = people;
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * Returns a version with the list of all.
     *
     * @param number the number of the version; null for the latest one
     * @throws NotFound for everybody who may not read, and when there is no such version
     */
    public DossierView view(Actor actor, UUID consortiumId, @Nullable Integer number) {
        Reader reader = access.requireReader(actor, consortiumId);
        List<DossierVersion> all = versions.findByConsortiumIdOrderByNumberDesc(consortiumId);
        ConsultationContent consultation =
                consultations.facts(reader.consortium().consultationId()).content();
        return new DossierView(
                consortiumId,
                reader.consortium().name(),
                said(consultation.title()),
                said(consultation.reference()),
                said(consultation.buyer().name()),
                reader.consortium().deadline(),
                reader.lead(),
                shown(all, number),
                all.stream().map(ReadingDossier::line).toList(),
                settings.archive().toMegabytes());
    }

    /** @throws NotFound for everybody but the lead */
    public void requireLead(Actor actor, UUID consortiumId) {
        access.requireLead(actor, consortiumId);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private @Nullable ShownVersion shown(List<DossierVersion> all, @Nullable Integer number) {
        if (number == null && all.isEmpty()) {
            return null;
        }
        DossierVersion version = all.stream()
                .filter(one -> number == null || one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ShownVersion(
                line(version),
                version == all.get(0),
                version.archive().name(),
                version.archive().size(),
                kinds(version.getId()),
                version.leftOut(),
                texts.countAwaited(version.getId()));
    }

    private static VersionLine line(DossierVersion version) {
        return new VersionLine(
                version.number(),
                version.receivedAt(),
                version.publishedOn(),
                version.archive().files());
    }

    private List<KindLine> kinds(UUID versionId) {
        Map<FileKind, Long> counts = new EnumMap<>(FileKind.class);
        files.kinds(versionId).forEach(one -> counts.put(one.kind(), one.files()));
        return Arrays.stream(FileKind.values())
                .filter(counts::containsKey)
                .map(kind -> new KindLine(kind, counts.getOrDefault(kind, 0L)))
                .toList();
    }

    /**
     * Returns the files of a version in the order of the ZIP.
     *
     * @param number the number of the version; null for the latest one
     * @param kind only files of this kind; null for all
     */
    public Page<FileLine> files(
            Actor actor, UUID consortiumId, @Nullable Integer number, @Nullable FileKind kind, Pageable page) {
        access.requireReader(actor, consortiumId);
        Optional<DossierVersion> version = number == null
                ? versions.findFirstByConsortiumIdOrderByNumberDesc(consortiumId)
                : versions.findByConsortiumIdAndNumber(consortiumId, number);
        UUID versionId = version.map(DossierVersion::getId).orElseThrow(NotFound::new);
        Page<DossierFile> found = kind == null
                ? files.findByVersionIdOrderByPosition(versionId, page)
                : files.findByVersionIdAndKindOrderByPosition(versionId, kind, page);
        Map<String, DossierText> read = texts
                .findBySha256In(found.map(DossierFile::sha256).toSet())
                .stream()
                .collect(Collectors.toMap(DossierText::sha256, Function.identity()));
        return found.map(file -> line(file, read.get(file.sha256())));
    }

    static FileLine line(DossierFile file, @Nullable DossierText text) {
        TextState state = text == null || !PaperReader.reads(file.mediaType()) ? TextState.NO_TEXT : text.state();
        return new FileLine(
                file.getId(), file.path(), file.size(), file.kind(), state, text == null ? 0 : text.pages());
    }

    /** Returns who opened which file, the latest first: for the lead all, for a member its own people. */
    public Page<OpeningLine> openings(Actor actor, UUID consortiumId, Pageable page) {
        Reader reader = access.requireReader(actor, consortiumId);
        UUID organisation = reader.lead() ? null : actor.requireOrganisation();
        return new PageImpl<>(
                openings(reader, actor, null, page.getPageSize(), page.getOffset()),
                page,
                openings.count(consortiumId, organisation));
    }

    List<OpeningLine> openings(Reader reader, Actor actor, @Nullable UUID fileId, int most, long offset) {
        List<DossierOpenings.Opened> rows = openings.of(
                reader.consortium().id(), reader.lead() ? null : actor.requireOrganisation(), fileId, most, offset);
        Map<UUID, String> persons = people.namesOf(
                rows.stream().map(DossierOpenings.Opened::personId).collect(Collectors.toSet()));
        Map<UUID, String> organisations = directory.namesOf(
                rows.stream().map(DossierOpenings.Opened::organisationId).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new OpeningLine(
                        row.fileId(),
                        row.path(),
                        row.versionNumber(),
                        persons.getOrDefault(row.personId(), "—"),
                        organisations.getOrDefault(row.organisationId(), "?"),
                        row.firstAt(),
                        row.lastAt(),
                        row.times()))
                .toList();
    }
}
