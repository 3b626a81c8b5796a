package org.cordee.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.document.StatedPaper;
import org.cordee.document.StatedPaper.StatedFact;
import org.cordee.document.StatedPaper.StatedFact.Kind;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.Siret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Returns what the accepted sheets and the members' declarations state, to compare them. It never names a ground, which
 * only the member may read.
 */
@Component
@Transactional(readOnly = true)
public class StatedInEvidence {

    private static final String NO_GROUND = "aucun cas";

    private final EvidenceFiles files;
    private final DirectoryLookup directory;

    StatedInEvidence(EvidenceFiles files, DirectoryLookup directory) {
        this.files = files;
        this.directory = directory;
    }

    /** Returns, for each member whose evidence is accepted, its declaration and the sheet that it chose. */
    public List<StatedPaper> papers(UUID consortiumId) {
        List<EvidenceFile> accepted = files.of(consortiumId).stream()
                .filter(file -> file.state() == EvidenceState.ACCEPTED)
                .toList();
        Map<UUID, String> names = directory.namesOf(
                accepted.stream().map(EvidenceFile::organisationId).toList());
        List<StatedPaper> papers = new ArrayList<>();
        for (EvidenceFile file : accepted) {
            String name = names.getOrDefault(file.organisationId(), "?");
            String member = member(file, name);
            papers.add(paper("Cas d’exclusion déclarés par " + name, member, declared(file)));
            if (file.contents().isSheet(Piece.HONOUR_DECLARATION)) {
                papers.add(paper("Déclaration sur l’honneur de " + name, member, NO_GROUND));
            }
        }
        return papers;
    }

    private String member(EvidenceFile file, String name) {
        Siret siret = directory.establishment(file.establishmentId()).siret();
        return StatedFact.member(name, siret == null ? "" : siret.value());
    }

    private static String declared(EvidenceFile file) {
        if (file.declaration() == null) {
            return "rien";
        }
        return file.grounds().isEmpty() ? NO_GROUND : "un cas au moins";
    }

    private static StatedPaper paper(String title, String member, String declared) {
        return new StatedPaper(title, List.of(new StatedFact(Kind.DECLARATION, member, declared)));
    }
}
