package org.cordee.organisation.importing;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.organisation.DirectoryAccess;
import org.cordee.organisation.Organisation;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.OrganisationStatement;
import org.cordee.organisation.Organisations;
import org.cordee.organisation.Siret;
import org.cordee.organisation.Statement;
import org.cordee.organisation.Statements;
import org.cordee.organisation.importing.ImportReport.Line;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports a CSV file into the directory and reports on every line. Valid lines are stored even when others are refused,
 * unless the user asks for all or nothing. Establishments already in the directory are reported and left unchanged.
 */
@Component
public class ImportingDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(ImportingDirectory.class);

    private static final int LINES_AT_ONCE = 100;

    private final Organisations organisations;
    private final Statements statements;
    private final ImportReports reports;
    private final OrganisationSettings settings;
    private final BusinessClock clock;
    private final EntityManager session;

    ImportingDirectory(
            Organisations organisations,
            Statements statements,
            ImportReports reports,
            OrganisationSettings settings,
            BusinessClock clock,
            EntityManager session) {
        this.organisations = organisations;
        this.statements = statements;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
        this.session = session;
    }

    /**
     * Imports a file. Refuses the whole file when it is too large or is no readable CSV with the columns SIRET, name
     * and city.
     */
    @Transactional
    public ImportReport importFile(Actor actor, String fileName, InputStream stream, boolean allOrNothing)
            throws IOException {
        DirectoryAccess.requireMaintainer(actor);
        byte[] bytes = stream.readNBytes(settings.importMaxBytes() + 1);
        if (bytes.length > settings.importMaxBytes()) {
            throw RuleViolation.of("file", "organisation.import.too-large", settings.importMaxBytes() / 1_000_000);
        }
        DirectoryFile file = DirectoryFile.read(bytes);
        List<DirectoryLine> lines = file.lines();
        boolean store = !allOrNothing || lines.stream().noneMatch(DirectoryLine::isRefused);
        List<Line> outcome = new DirectoryImport(lines, clock.now(), store).run();
        ImportReport report =
                new ImportReport(Ids.next(), fileName, clock.now(), allOrNothing, store, file.charset(), outcome);
        reports.keep(report);
        LOG.info(
                "directory file imported import={} created={} refused={}",
                report.id(),
                report.count(Status.CREATED),
                report.count(Status.REFUSED));
        return report;
    }

    /**
     * The state of one import while its lines are stored. Lines are read, stored and forgotten in small groups: each
     * flush compares all objects that the session holds, so that a session with the whole file would take a time that
     * grows with the square of the lines.
     */
    private final class DirectoryImport {

        private final List<DirectoryLine> lines;
        private final Instant now;
        private final boolean store;
        private final Map<String, Integer> firstLine = new HashMap<>();
        private final Map<String, Organisation> bySiren = new HashMap<>();
        private final Set<Siret> known = new HashSet<>();
        private final Set<Organisation> touched = new LinkedHashSet<>();
        private final Map<UUID, Statement> said = new LinkedHashMap<>();

        DirectoryImport(List<DirectoryLine> lines, Instant now, boolean store) {
            this.lines = lines;
            this.now = now;
            this.store = store;
        }

        List<Line> run() {
            List<Line> outcome = new ArrayList<>();
            for (int from = 0; from < lines.size(); from += LINES_AT_ONCE) {
                outcome.addAll(take(lines.subList(from, Math.min(from + LINES_AT_ONCE, lines.size()))));
            }
            return outcome;
        }

        private List<Line> take(List<DirectoryLine> few) {
            load(few);
            List<Line> outcome = few.stream().map(this::take).toList();
            if (store) {
                organisations.saveAll(touched);
                statements.saveAll(said.entrySet().stream()
                        .map(entry -> statement(entry.getKey(), entry.getValue()))
                        .toList());
                session.flush();
                session.clear();
            }
            return outcome;
        }

        /** Loads what the directory knows about these lines, the earlier lines of the file included. */
        private void load(List<DirectoryLine> few) {
            bySiren.clear();
            known.clear();
            touched.clear();
            said.clear();
            Set<Siret> sirets = few.stream()
                    .map(DirectoryLine::readSiret)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (sirets.isEmpty()) {
                return;
            }
            organisations
                    .findKnownSirets(sirets)
                    .forEach(row -> known.add(Objects.requireNonNull(row.get(0, Siret.class))));
            organisations
                    .findBySirens(
                            sirets.stream().map(siret -> siret.siren().value()).collect(Collectors.toSet()))
                    .forEach(organisation -> bySiren.put(sirenOf(organisation), organisation));
        }

        private OrganisationStatement statement(UUID organisationId, Statement statement) {
            OrganisationStatement stored = new OrganisationStatement(organisationId, now);
            stored.update(statement, now);
            return stored;
        }

        private Line take(DirectoryLine line) {
            List<Remark> remarks = new ArrayList<>(line.remarks());
            Siret siret = line.readSiret();
            if (line.isRefused() || siret == null) {
                return report(line, Status.REFUSED, remarks);
            }
            Integer before = firstLine.putIfAbsent(siret.value(), line.number());
            if (before != null) {
                remarks.add(Remark.of("siret", "organisation.import.twice-in-file", before));
                return report(line, Status.KNOWN, remarks);
            }
            if (known.contains(siret)) {
                remarks.add(Remark.of("siret", "organisation.import.already-known"));
                return report(line, Status.KNOWN, remarks);
            }
            return report(line, store ? enter(line, siret) : Status.LEFT_OUT, remarks);
        }

        private Status enter(DirectoryLine line, Siret siret) {
            Organisation organisation = bySiren.get(siret.siren().value());
            if (organisation != null) {
                organisation.addEstablishment(line.requireEstablishment(), now);
                touched.add(organisation);
                return Status.ADDED;
            }
            Organisation created = Organisation.register(
                    OrganisationIdentity.french(siret.siren()),
                    line.requireOrganisation(),
                    List.of(line.requireEstablishment()),
                    now);
            bySiren.put(siret.siren().value(), created);
            touched.add(created);
            if (!line.statement().equals(Statement.NOTHING)) {
                said.put(created.id(), line.statement());
            }
            return Status.CREATED;
        }

        private Line report(DirectoryLine line, Status status, List<Remark> remarks) {
            return new Line(line.number(), status, line.writtenSiret(), line.name(), List.copyOf(remarks));
        }

        private String sirenOf(Organisation organisation) {
            return String.valueOf(organisation.identity().siren());
        }
    }

    /** Returns the numbers of an earlier import. */
    @Transactional(readOnly = true)
    public ImportSummary report(Actor actor, UUID importId) {
        DirectoryAccess.requireMaintainer(actor);
        return reports.find(importId);
    }

    /**
     * Returns the lines of a report.
     *
     * @param status only lines with this result; null for all lines, refused ones first
     */
    @Transactional(readOnly = true)
    public Page<Line> lines(Actor actor, ImportSummary report, @Nullable Status status, Pageable page) {
        DirectoryAccess.requireMaintainer(actor);
        return status == null
                ? new PageImpl<>(reports.lines(report.id(), page), page, report.total())
                : new PageImpl<>(reports.lines(report.id(), status, page), page, report.count(status));
    }
}
