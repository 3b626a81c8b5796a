/** The API for consultations and notices. */
@NullMarked
package org.cordee.tender.api;

import org.jspecify.annotations.NullMarked;
