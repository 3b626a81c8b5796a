package org.cordee.process;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.bid.PriceFrameReading;
import org.cordee.bid.SharingOutLines;
import org.cordee.bid.UploadingPriceFrame;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;

/** The buyer's price file for the lot of a scene: its lead uploads it and gives its lines to members. */
public final class FramedLot {

    private final Scenes scenes;
    private final Scene scene;

    public FramedLot(Scenes scenes, Scene scene) {
        this.scenes = scenes;
        this.scene = scene;
    }

    /**
     * Uploads a CSV text with one line for each list of members, and gives the lines out.
     *
     * @param lines the members of each line; several price it together
     */
    public void give(List<List<Firm>> lines) {
        StringBuilder file = new StringBuilder("N°;Désignation;Unité;Quantité;Prix unitaire HT;Montant HT\n");
        Map<String, Set<UUID>> members = new HashMap<>();
        PartyActs acts = new PartyActs(scenes);
        for (int number = 1; number <= lines.size(); number++) {
            file.append(number).append(";Lot de travaux ").append(number).append(";ens;1;;\n");
            members.put(
                    String.valueOf(number),
                    lines.get(number - 1).stream()
                            .map(firm -> acts.memberOf(scene, firm))
                            .collect(Collectors.toSet()));
        }
        byte[] bytes = file.append(";Total HT;;;;\n").toString().getBytes(StandardCharsets.UTF_8);
        scenes.bean(UploadingPriceFrame.class)
                .upload(scene.lead().actor(), scene.id(), scene.lotId(), 0, "DPGF.csv", bytes);
        SharingOutLines sharing = scenes.bean(SharingOutLines.class);
        sharing.assign(
                scene.lead().actor(),
                scene.id(),
                scene.lotId(),
                version(),
                new SharingOutLines.LineMembers(Map.of(), members));
        sharing.give(scene.lead().actor(), scene.id(), scene.lotId(), version());
    }

    private int version() {
        return scenes.bean(PriceFrameReading.class)
                .view(scene.lead().actor(), scene.id(), scene.lotId())
                .file()
                .version();
    }
}
