package org.cordee.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.DefaultMessageCodesResolver;

/**
 * Gives what the binder finds ({@code typeMismatch}, {@code NotNull} …) keys of this room, {@code web.input.typeMismatch},
 * so that readers are told in our words, not in those of a library. Keys of the rooms have a dot and stay as they are.
 */
final class InputCodes extends DefaultMessageCodesResolver {

    static final String PREFIX = "web.input.";

    @Override
    public String[] resolveMessageCodes(String code, String form, String field, @Nullable Class<?> type) {
        return super.resolveMessageCodes(ours(code), form, field, type);
    }

    @Override
    public String[] resolveMessageCodes(String code, String form) {
        return super.resolveMessageCodes(ours(code), form);
    }

    private static String ours(String code) {
        return code.contains(".") ? code : PREFIX + code;
    }
}
