-- The candidacies for one lot are found by its published key, whoever keeps the notice.
ALTER TABLE consortium_lot ADD KEY ix_consortium_lot_key (lot_key);
