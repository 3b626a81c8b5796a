package org.cordee.potential;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.cordee.document.table.TableLine;
import org.cordee.potential.PotentialEvent.ProgrammeForgotten;
import org.cordee.potential.PotentialEvent.ProgrammeKept;
import org.cordee.potential.PotentialEvent.ReadableLinesKept;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps purchasing programmes. A programme belongs to the organisation for which its user acts; those of coordinators
 * and administrators without an organisation belong to the platform. Nobody else sees it, and its lines feed neither the
 * directory nor any other page.
 */
@Component
public class KeepingProgrammes {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingProgrammes.class);

    private final PurchaseProgrammes programmes;
    private final ProgrammeLines lines;
    private final PotentialSettings settings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    KeepingProgrammes(
            PurchaseProgrammes programmes,
            ProgrammeLines lines,
            PotentialSettings settings,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.programmes = programmes;
        this.lines = lines;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Returns the assumptions that a form proposes.
     *
     * @throws NotFound for an actor who may keep no programme
     */
    public Assumptions proposal(Actor actor) {
        ownerOf(actor);
        return new Assumptions(
                settings.radius(),
                settings.hourlyCost(),
                new Percentage(BigDecimal.valueOf(settings.labourShare())),
                new Percentage(BigDecimal.valueOf(settings.insertionShare())),
                1);
    }

    /** Returns the most purchases of one programme. */
    public int mostLines() {
        return settings.mostLines();
    }

    /** Returns the size of the largest file in megabytes. */
    public int mostMegabytes() {
        return settings.largestBytes() / 1_000_000;
    }

    /**
     * Keeps a file as a programme. With refused lines it waits until the owner keeps the others, else it waits to be
     * computed.
     *
     * @param stream is read once and no further than the size limit
     * @param year the year of months without one, such as « mars »; null refuses them
     * @throws RuleViolation when the file as a whole cannot be read, or the organisation has too many programmes
     */
    @Transactional
    public UUID keep(Actor actor, String fileName, InputStream stream, Assumptions assumptions, @Nullable Integer year)
            throws IOException {
        @Nullable UUID owner = ownerOf(actor);
        byte[] bytes = stream.readNBytes(settings.largestBytes() + 1);
        if (bytes.length > settings.largestBytes()) {
            throw ProgrammeFile.refusal("too-large", mostMegabytes());
        }
        if (programmes.countOf(owner) >= settings.mostProgrammes()) {
            throw ProgrammeFile.refusal("too-many-programmes", settings.mostProgrammes());
        }
        ProgrammeFile file = ProgrammeFile.read(
                bytes, settings.mostLines(), YearMonth.from(clock.today()), year, assumptions.months());
        PurchaseProgramme programme = programmes.saveAndFlush(
                new PurchaseProgramme(owner, cleaned(fileName), assumptions, file, clock.now()));
        lines.add(programme.id(), file);
        events.publishEvent(
                new ProgrammeKept(stamp(actor), programme.id(), programme.lineCount(), programme.refusedCount()));
        LOG.info(
                "programme kept programme={} lines={} refused={}",
                programme.id(),
                programme.lineCount(),
                programme.refusedCount());
        return programme.id();
    }

    /**
     * Goes on with the purchases that could be read; the refused lines stay listed. Repeating it changes nothing.
     *
     * @throws RuleViolation when none could be read
     */
    @Transactional
    public void keepReadableLines(Actor actor, UUID programmeId) {
        PurchaseProgramme programme = own(actor, programmeId);
        boolean waited = programme.state() == ProgrammeState.REVIEW;
        programme.keepReadableLines();
        programmes.saveAndFlush(programme);
        if (waited) {
            events.publishEvent(new ReadableLinesKept(stamp(actor), programmeId, programme.lineCount()));
        }
    }

    /**
     * Asks for a new computation on today's directory. Repeating it while it is computed changes nothing.
     *
     * @throws RuleViolation while refused lines wait for a decision
     */
    @Transactional
    public void recompute(Actor actor, UUID programmeId) {
        PurchaseProgramme programme = own(actor, programmeId);
        programme.recompute();
        programmes.saveAndFlush(programme);
    }

    /** Removes a programme with all its lines; a running computation of it is dropped. */
    @Transactional
    public void forget(Actor actor, UUID programmeId) {
        PurchaseProgramme programme = own(actor, programmeId);
        lines.delete(programmeId);
        programmes.delete(programme);
        events.publishEvent(new ProgrammeForgotten(stamp(actor), programmeId));
        LOG.info("programme forgotten programme={}", programmeId);
    }

    /**
     * Returns the organisation whose programmes an actor sees; null for the platform.
     *
     * @throws NotFound for the holder of a one-time link, and for a person who acts for no organisation
     */
    static @Nullable UUID ownerOf(Actor actor) {
        if (actor.via() == Actor.Via.LINK) {
            throw new NotFound();
        }
        boolean platform = actor.is(Role.COORDINATOR) || actor.is(Role.ADMINISTRATOR);
        return platform ? actor.organisationId() : actor.requireOrganisation();
    }

    private PurchaseProgramme own(Actor actor, UUID programmeId) {
        return programmes.lockOwn(programmeId, ownerOf(actor)).orElseThrow(NotFound::new);
    }

    private EventHeader stamp(Actor actor) {
        return EventHeader.outsideConsortia(actor, clock.now());
    }

    private static String cleaned(String fileName) {
        String name = TableLine.cleaned(fileName);
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isEmpty() ? "?" : last;
    }
}
