//! The lines of the notebook that a visit fills: what to find out (slide 12), and the key people (slide 13).

/// A line of the notebook.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Notebook {
    /// High-quality customers.
    Customers,
    /// Organisation and market plan.
    Organisation,
    /// Products of the kind that we sell.
    ComparableProducts,
    /// What is special about the industry.
    IndustryTraits,
    /// What the business lives on.
    MainBusiness,
    /// What is thought of channel policies.
    PolicyView,
    /// The general manager of systems integration.
    SiManager,
    /// The pre-sales director.
    PresalesDirector,
    /// The one who sells most.
    TopSeller,
}

impl Notebook {
    /// All lines, in the order of the notebook.
    pub const ALL: [Self; 9] = [
        Self::Customers,
        Self::Organisation,
        Self::ComparableProducts,
        Self::IndustryTraits,
        Self::MainBusiness,
        Self::PolicyView,
        Self::SiManager,
        Self::PresalesDirector,
        Self::TopSeller,
    ];

    /// As it is written in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Organisation => "organisation",
            Self::ComparableProducts => "comparable-products",
            Self::IndustryTraits => "industry-traits",
            Self::MainBusiness => "main-business",
            Self::PolicyView => "policy-view",
            Self::SiManager => "si-manager",
            Self::PresalesDirector => "presales-director",
            Self::TopSeller => "top-seller",
        }
    }

    /// The line that is written so.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|line| line.name() == name)
    }

    /// Whether it is about a person (slide 13).
    pub fn is_person(self) -> bool {
        matches!(
            self,
            Self::SiManager | Self::PresalesDirector | Self::TopSeller
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_things_and_three_people_are_found_by_their_names() {
        for line in Notebook::ALL {
            assert_eq!(Notebook::from_name(line.name()), Some(line));
        }
        assert_eq!(Notebook::from_name("weather"), None);
        let people = Notebook::ALL.iter().filter(|line| line.is_person());
        assert_eq!(people.count(), 3);
    }
}
