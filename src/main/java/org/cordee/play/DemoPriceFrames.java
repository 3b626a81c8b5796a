package org.cordee.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.PriceFrameReading;
import org.cordee.bid.PriceFrameView;
import org.cordee.bid.SharingOutLines;
import org.cordee.bid.UploadingPriceFrame;
import org.cordee.shared.Actor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Uploads the buyer's price file of a demonstration lot, and gives its lines to the members. */
@Component
class DemoPriceFrames {

    private final DemoActors actors;
    private final DemoLookup lookup;
    private final UploadingPriceFrame uploading;
    private final SharingOutLines sharing;
    private final PriceFrameReading reading;
    private final BidReading bids;

    DemoPriceFrames(
            DemoActors actors,
            DemoLookup lookup,
            UploadingPriceFrame uploading,
            SharingOutLines sharing,
            PriceFrameReading reading,
            BidReading bids) {
        this.actors = actors;
        this.lookup = lookup;
        this.uploading = uploading;
        this.sharing = sharing;
        this.reading = reading;
        this.bids = bids;
    }

    /**
     * Uploads a file of the folder {@code demo/prices}, and gives its lines to members.
     *
     * @param posts the names of the members of each post, in the order of the file
     */
    void give(DemoConsortium consortium, String file, List<List<String>> posts) {
        Actor lead = actors.leadOf(consortium);
        UUID id = lookup.id(consortium);
        UUID lot = bids.prices(lead, id).get(0).lotId();
        uploading.upload(lead, id, lot, 0, file, bytes(file));
        Map<Integer, Set<UUID>> members = new HashMap<>();
        for (int post = 0; post < posts.size(); post++) {
            Set<UUID> some = new HashSet<>();
            posts.get(post)
                    .forEach(name -> some.add(lookup.section(consortium, name).memberId()));
            members.put(post, some);
        }
        sharing.assign(lead, id, lot, version(lead, id, lot), new SharingOutLines.LineMembers(members, Map.of()));
        sharing.give(lead, id, lot, version(lead, id, lot));
    }

    private int version(Actor lead, UUID id, UUID lot) {
        PriceFrameView.FrameContent file = reading.view(lead, id, lot).file();
        return file == null ? 0 : file.version();
    }

    private static byte[] bytes(String file) {
        try {
            return new ClassPathResource("demo/prices/" + file).getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(file, failure);
        }
    }
}
