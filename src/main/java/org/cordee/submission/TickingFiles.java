package org.cordee.submission;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.bid.BiddingConsortia;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the ticks that the lead puts beside the files it has sent. They prove no deposit. */
@Component
public class TickingFiles {

    private final BiddingConsortia groupings;
    private final Packages packages;
    private final PackageContents contents;
    private final TickedFiles ticked;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TickingFiles(
            BiddingConsortia groupings,
            Packages packages,
            PackageContents contents,
            TickedFiles ticked,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.packages = packages;
        this.contents = contents;
        this.ticked = ticked;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Replaces the ticks of the package to deposit. The same ticks again change nothing.
     *
     * @param names the files of the package that the lead has sent
     * @throws org.cordee.shared.NotFound for all users but the lead
     * @throws RuleViolation when there is no package, or when it has no file of such a name
     */
    @Transactional
    public void tick(Actor actor, UUID consortiumId, Set<String> names) {
        groupings.lock(consortiumId);
        groupings.consortium(consortiumId).requireLead(actor);
        BuiltPackage built =
                packages.of(consortiumId).orElseThrow(() -> new RuleViolation("submission.deposit.no-package"));
        requireInPackage(built, names);
        Set<String> known = ticked.of(built.id());
        if (known.equals(names)) {
            return;
        }
        Instant now = clock.now();
        Set<String> unticked = new HashSet<>(known);
        unticked.removeAll(names);
        if (!unticked.isEmpty()) {
            ticked.delete(built.id(), unticked);
        }
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> ticked.save(new TickedFile(built, name, now)));
        events.publishEvent(new SubmissionEvent.FilesTicked(EventHeader.of(actor, consortiumId, now), built.id()));
    }

    private void requireInPackage(BuiltPackage built, Set<String> names) {
        Set<String> files =
                contents.files(built).stream().map(PackageFile::name).collect(Collectors.toSet());
        names.stream().filter(name -> !files.contains(name)).findFirst().ifPresent(name -> {
            throw RuleViolation.of("names", "submission.carry.not-a-file", name);
        });
    }
}
