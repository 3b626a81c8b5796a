package org.cordee.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.dossier.DossierEvent.DossierReceived;
import org.cordee.shared.Aggregate;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's documents as one grouping has them; its id is that of the consortium. Another grouping of the same
 * consultation has its own, because its members are others.
 */
@Entity
@Table(name = "buyer_dossier")
class BuyerDossier extends Aggregate {

    private int versions;

    /** The file of the latest version in which demands are searched; null while there is none. */
    private @Nullable UUID rulesFileId;

    /** True when the rules are another file than the searched one. */
    private boolean searchAwaited;

    /** The file whose demands are stored; another than the rules while its words are awaited. */
    private @Nullable UUID searchedFileId;

    protected BuyerDossier() {}

    BuyerDossier(UUID consortiumId) {
        super(consortiumId);
    }

    /**
     * Adds a version.
     *
     * @param most the most versions of a grouping
     * @return the version with its number
     */
    DossierVersion receive(Act act, ReceivedArchive archive, int most) {
        if (versions >= most) {
            throw RuleViolation.of("archive", "dossier.versions.too-many", most);
        }
        versions++;
        DossierVersion received = new DossierVersion(id(), versions, act, archive);
        record(new DossierReceived(act.eventHeader(id()), received.getId(), versions, archive.files()));
        return received;
    }

    /** Takes a file of the latest version for the rules of the consultation. */
    void chooseRules(UUID fileId) {
        rulesFileId = fileId;
        searchAwaited = !fileId.equals(searchedFileId);
    }

    /** Removes the choice: the latest version has no such file. */
    void forgetRules() {
        rulesFileId = null;
        searchAwaited = false;
    }

    void markSearched(UUID fileId) {
        searchedFileId = fileId;
        searchAwaited = false;
    }

    @Nullable
    UUID rulesFileId() {
        return rulesFileId;
    }

    /** Tells if rules were searched before. */
    boolean hasSearched() {
        return searchedFileId != null;
    }

    /** Tells if the demands of the rules are not stored yet. */
    boolean isSearchAwaited() {
        return searchAwaited;
    }
}
