package org.cordee.account;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Gives Spring Security's passkey checks the persons as owners. The user handle that an authenticator stores is the
 * person's id, which alone identifies nobody; the user name of an authentication is the same id as text.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final People people;

    PasskeyOwners(People people) {
        this.people = people;
    }

    static Bytes handle(UUID personId) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(personId.getMostSignificantBits())
                .putLong(personId.getLeastSignificantBits())
                .array());
    }

    static UUID personId(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return find(personId(id));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return find(UUID.fromString(username));
    }

    private @Nullable PublicKeyCredentialUserEntity find(UUID personId) {
        return people.findById(personId)
                .filter(Person::isEnabled)
                .map(person -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(person.id()))
                        .name(person.email())
                        .displayName(person.name())
                        .build())
                .orElse(null);
    }

    /** Refuses: an account is created by its own use cases. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("no passkey creates an account");
    }

    /** Refuses: an account is erased by its own use case. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("no passkey erases an account");
    }
}
