package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.bid.AddingPicture;
import org.cordee.bid.PictureReading;
import org.cordee.shared.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the pictures of a section over HTTP. A text shows a picture with {@code ![description](picture:id)}. */
@RestController
@RequestMapping("/api/v1/sections/{id}/pictures")
class PictureResource {

    private final AddingPicture adding;
    private final PictureReading reading;

    PictureResource(AddingPicture adding, PictureReading reading) {
        this.adding = adding;
        this.reading = reading;
    }

    record PictureAnswer(UUID id) {}

    @PostMapping(consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
    PictureAnswer add(Actor actor, @PathVariable UUID id, @RequestBody byte[] file) {
        return new PictureAnswer(adding.add(actor, id, file));
    }

    @GetMapping("/{picture}")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        PictureReading.PictureFile shown = reading.picture(actor, id, picture);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(shown.mediaType()))
                .cacheControl(CacheControl.noStore())
                .body(shown.bytes());
    }
}
