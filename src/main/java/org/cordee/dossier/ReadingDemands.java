package org.cordee.dossier;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the rules of the consultation ask, for the lead and the members of a grouping. */
@Component
@Transactional(readOnly = true)
public class ReadingDemands {

    /** The way in which a deadline is read in the rules. */
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private final DossierAccess access;
    private final BuyerDossiers dossiers;
    private final DossierFiles files;
    private final DossierTexts texts;
    private final DossierDemandStore demands;

    ReadingDemands(
            DossierAccess access,
            BuyerDossiers dossiers,
            DossierFiles files,
            DossierTexts texts,
            DossierDemandStore demands) {
        this.access = access;
        this.dossiers = dossiers;
        this.files = files;
        this.texts = texts;
        this.demands = demands;
    }

    /**
     * Lists what the rules ask, and names the file that holds them.
     *
     * @param rules the file in which demands are searched; null when the latest version has none
     * @param demands one line for each kind, in their order
     * @param toDecide the number of demands that the lead has to decide
     * @param otherDeadline the deadline of the rules, as 08/12/2026 12:00 in the buyer's zone; null when it is that of the
     * consultation, and when the rules give no day with an hour
     */
    public record DemandsView(
            @Nullable RulesFile rules,
            List<DemandLine> demands,
            int toDecide,
            @Nullable String otherDeadline) {

        /** Tells if anything was read or typed. */
        public boolean isAny() {
            return demands.stream().anyMatch(demand -> demand.state() != null);
        }
    }

    /** @throws org.cordee.shared.NotFound for everybody who may not read */
    public DemandsView of(Actor actor, UUID consortiumId) {
        Deadline deadline =
                access.requireReader(actor, consortiumId).consortium().deadline();
        Map<DemandKind, DemandLine> known = new EnumMap<>(DemandKind.class);
        demands.findByConsortiumId(consortiumId).forEach(one -> known.put(one.kind(), DemandLine.of(one)));
        List<DemandLine> lines = Arrays.stream(DemandKind.values())
                .map(kind -> known.getOrDefault(kind, DemandLine.none(kind)))
                .toList();
        int open = (int) lines.stream().filter(DemandLine::isToDecide).count();
        return new DemandsView(rules(consortiumId), lines, open, other(deadline, lines));
    }

    private static @Nullable String other(Deadline deadline, List<DemandLine> lines) {
        String written = lines.get(DemandKind.DEADLINE.ordinal()).shown();
        if (written == null) {
            return null;
        }
        try {
            LocalDateTime moment = LocalDateTime.parse(written.strip(), WRITTEN);
            LocalDateTime known =
                    LocalDateTime.ofInstant(deadline.instant(), deadline.zone()).truncatedTo(ChronoUnit.MINUTES);
            return moment.equals(known) ? null : written.strip();
        } catch (DateTimeParseException inOtherWords) {
            return null;
        }
    }

    /** Returns the line of one kind, under the same conditions. */
    public DemandLine one(Actor actor, UUID consortiumId, DemandKind kind) {
        access.requireReader(actor, consortiumId);
        return demands.findByConsortiumIdAndKind(consortiumId, kind)
                .map(DemandLine::of)
                .orElseGet(() -> DemandLine.none(kind));
    }

    private @Nullable RulesFile rules(UUID consortiumId) {
        BuyerDossier dossier = dossiers.findById(consortiumId).orElse(null);
        UUID fileId = dossier == null ? null : dossier.rulesFileId();
        if (dossier == null || fileId == null) {
            return null;
        }
        DossierFile file = files.findById(fileId).orElseThrow();
        boolean readable = texts.findById(file.sha256())
                .filter(text -> text.state().hasWords())
                .isPresent();
        return new RulesFile(fileId, file.path(), !dossier.isSearchAwaited(), readable);
    }
}
