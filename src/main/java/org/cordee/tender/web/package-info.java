/** The pages of consultations and notices. */
@NullMarked
package org.cordee.tender.web;

import org.jspecify.annotations.NullMarked;
