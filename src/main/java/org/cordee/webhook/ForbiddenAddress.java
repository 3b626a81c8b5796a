package org.cordee.webhook;

import java.net.UnknownHostException;

/** Thrown when the name of a receiver leads to an address inside a network, which the product never calls. */
class ForbiddenAddress extends UnknownHostException {

    ForbiddenAddress(String host) {
        super("leads to an address that is not public: " + host);
    }
}
