//! A time as an author wrote it: an amount in the author's units, no amount at all, or words.

/// A unit of time as SOPs use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// `detik`.
    Second,
    /// `menit`.
    Minute,
    /// `jam`.
    Hour,
    /// `hari`, without saying which kind.
    Day,
    /// `hari kerja`.
    WorkingDay,
    /// `minggu`.
    Week,
    /// `bulan`.
    Month,
    /// `tahun`.
    Year,
}

/// A number of units; `1 hari + 3 bulan` is two of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// How many.
    pub number: f64,
    /// Of what.
    pub unit: Unit,
}

/// How firmly an amount is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// As written.
    Exact,
    /// `maksimal`, `paling lama`, `<`.
    AtMost,
    /// `minimal`, `paling cepat`, `>`.
    AtLeast,
    /// `±`, `sekitar`, `kurang lebih`.
    About,
}

/// What the written form of a time means.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum WrittenTime {
    /// Printed but left empty.
    #[default]
    Empty,
    /// Printed as a dash.
    Dash,
    /// From `least` to `most`, which are the same unless a range was written. Each is a sum.
    Amount {
        /// The lower bound.
        least: Vec<Amount>,
        /// The upper bound.
        most: Vec<Amount>,
        /// How firmly it is meant.
        limit: Limit,
    },
    /// Deliberately open: `Setiap saat`, `sesuai kebutuhan`.
    Open,
    /// Words that are no time.
    Unreadable,
}
