package org.cordee.play;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Does the tasks of a grouping with the buyer's documents: the demands are confirmed before the outline, prices are
 * filled into the buyer's file, evidence comes with an ESPD response. The second version arrives after the first member
 * has saved prices, the third before a price is validated.
 */
final class DossierActions implements PartyActions {

    private static final Duration MORE_TIME = Duration.ofDays(7);

    private final DossierScene scene;
    private final PartyActions tasks;
    private final DossierVersionActs versions;
    private final PriceFileActs prices;
    private final FormActs forms;
    private final PackagePieces pieces;
    private InventedDossier latest;

    /**
     * @param tasks does what has nothing to do with the buyer's documents
     * @param first the version that is loaded already
     */
    DossierActions(DossierScene scene, PartyActions tasks, DossierVersionActs versions, InventedDossier first) {
        this.scene = scene;
        this.tasks = tasks;
        this.versions = versions;
        this.prices = new PriceFileActs(scene);
        this.forms = new FormActs(scene);
        this.pieces = new PackagePieces(scene);
        this.latest = first;
    }

    @Override
    public boolean postpones(Party party, JsonNode task, Instant now) {
        return tasks.postpones(party, task, now);
    }

    @Override
    public TaskActions.Done act(Party party, JsonNode task) {
        String subject = task.path("subjectId").asString();
        switch (task.path("task").asString()) {
            case "task_SignNda" -> requireHidden(party);
            case "task_WriteSection" -> versions.open(party);
            case "task_ProvideEvidence" -> {
                forms.bringRequest(versions.file(InventedDossier.ESPD));
                forms.respond(party, "/evidence/" + subject);
            }
            case "task_FillPrices" -> {
                return fillPrices(party, "/prices/" + subject);
            }
            case "task_ValidatePrice" -> moveDeadline();
            case "task_FreezeBid" -> {
                moveDeadline();
                prices.requireChecked();
                forms.fillOwnForm(latest.file(InventedDossier.OWN_FORM));
                forms.lookAtForms(latest.file(InventedDossier.FORMS + "DC1.docx"));
            }
            case "task_DepositBid" -> pieces.name();
            default -> {
                // Nothing about the buyer's documents.
            }
        }
        return tasks.act(party, task);
    }

    private void requireHidden(Party party) {
        scene.checks()
                .equal(
                        "reading",
                        party.name() + " reads nothing before the undertaking",
                        404,
                        scene.api()
                                .get(party.credentials(), scene.path("/dossier"))
                                .status());
    }

    private TaskActions.Done fillPrices(Party party, String sheet) {
        if (latest.version() == 1) {
            prices.give(latest, versions.file(InventedDossier.PRICES));
            prices.save(party, sheet);
            byte[] outdated = prices.download(party, sheet);
            next(latest.about());
            prices.give(latest, versions.file(InventedDossier.PRICES));
            prices.requireKept(party, sheet);
            prices.returnOutdated(party, sheet, outdated);
        }
        return prices.fill(party, sheet, latest.prices());
    }

    /** Loads the third version, once. */
    private void moveDeadline() {
        if (latest.version() == 2) {
            Instant former = latest.about().deadline();
            next(latest.about().until(former.plus(MORE_TIME)));
            versions.moveDeadline(latest, former);
        }
    }

    private void next(InventedConsultation about) {
        latest = InventedDossier.of(about, latest.version() + 1);
        versions.load(latest);
    }

    InventedDossier latest() {
        return latest;
    }

    PriceFileActs prices() {
        return prices;
    }
}
