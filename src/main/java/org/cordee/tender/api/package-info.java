/** Consultations and notices for programs. */
@NullMarked
package org.cordee.tender.api;

import org.jspecify.annotations.NullMarked;
