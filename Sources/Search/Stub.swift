enum SearchStub {}
