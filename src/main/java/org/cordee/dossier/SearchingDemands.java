package org.cordee.dossier;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.tender.TouchedPart;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches the rules of a consultation for what they ask, as soon as their words were read. It may be called twice: rules
 * whose demands are stored are not searched again.
 */
@Component
class SearchingDemands {

    private final ConsortiumLookup consortia;
    private final BuyerDossiers dossiers;
    private final DossierFiles files;
    private final DossierVersions versions;
    private final DossierTexts texts;
    private final DossierPages pages;
    private final DossierDemandStore demands;
    private final ComparingVersions comparing;
    private final DossierSettings settings;

    SearchingDemands(
            ConsortiumLookup consortia,
            BuyerDossiers dossiers,
            DossierFiles files,
            DossierVersions versions,
            DossierTexts texts,
            DossierPages pages,
            DossierDemandStore demands,
            ComparingVersions comparing,
            DossierSettings settings) {
        this.consortia = consortia;
        this.dossiers = dossiers;
        this.files = files;
        this.versions = versions;
        this.texts = texts;
        this.pages = pages;
        this.demands = demands;
        this.comparing = comparing;
        this.settings = settings;
    }

    /**
     * Searches the rules of a consortium, unless they were searched or their words are still awaited. The consortium is
     * locked only after the search, which may take seconds.
     */
    @Transactional
    public void search(UUID consortiumId) {
        Optional<Searched> result = dossiers.awaitedRules(consortiumId).flatMap(this::read);
        if (result.isPresent()) {
            consortia.lock(consortiumId);
            dossiers.findLocked(consortiumId)
                    .filter(dossier -> dossier.isSearchAwaited()
                            && result.get().rules().getId().equals(dossier.rulesFileId()))
                    .ifPresent(dossier -> store(dossier, result.get()));
        }
    }

    /**
     * Holds what the search of a file found.
     *
     * @param found null when the file has no readable words
     */
    private record Searched(DossierFile rules, @Nullable List<FoundDemand> found) {}

    /** Searches a file; empty while its words are awaited. */
    private Optional<Searched> read(UUID fileId) {
        DossierFile rules = files.findById(fileId).orElseThrow();
        Optional<DossierText> text = texts.findById(rules.sha256());
        if (text.isPresent() && text.get().state().isAwaited()) {
            return Optional.empty();
        }
        boolean readable = text.isPresent() && text.get().state().hasWords();
        List<FoundDemand> found =
                readable ? DossierDemands.in(pages.read(rules.sha256(), 1, settings.textPages())) : null;
        return Optional.of(new Searched(rules, found));
    }

    /** Returns consortia whose rules can be searched now. */
    @Transactional(readOnly = true)
    public List<UUID> ready(int most) {
        return dossiers.readyForSearch(Limit.of(most));
    }

    private void store(BuyerDossier dossier, Searched result) {
        DossierVersion version = versions.findById(result.rules().versionId()).orElseThrow();
        boolean later = version.number() > 1 && dossier.hasSearched();
        Set<TouchedPart> touched = result.found() == null
                ? EnumSet.allOf(TouchedPart.class)
                : store(dossier.id(), result.rules().getId(), version.number(), result.found());
        if (later) {
            comparing.ask(dossier.id(), touched, version.receivedAt());
        }
        dossier.markSearched(result.rules().getId());
        dossiers.saveAndFlush(dossier);
    }

    /** Stores what was found, and returns the parts of the bid that a changed demand touches. */
    private Set<TouchedPart> store(UUID consortiumId, UUID fileId, int version, List<FoundDemand> found) {
        Set<TouchedPart> touched = EnumSet.noneOf(TouchedPart.class);
        Map<DemandKind, DossierDemand> known = new EnumMap<>(DemandKind.class);
        demands.findByConsortiumId(consortiumId).forEach(demand -> known.put(demand.kind(), demand));
        for (FoundDemand one : found) {
            DemandSource source = DemandSource.of(one, version, fileId);
            DossierDemand demand = known.remove(one.kind());
            if (demand == null || !demand.reads(one.value())) {
                touched.addAll(one.kind().touches());
            }
            if (demand == null) {
                demand = DossierDemand.found(consortiumId, one.kind(), source);
            } else {
                demand.readAgain(source);
            }
            demands.saveAndFlush(demand);
        }
        for (DossierDemand rest : known.values()) {
            touched.addAll(rest.source() == null ? Set.of() : rest.kind().touches());
            rest.noLongerFound();
            if (rest.isGone()) {
                demands.delete(rest);
            } else {
                demands.saveAndFlush(rest);
            }
        }
        return touched;
    }
}
