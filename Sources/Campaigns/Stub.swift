enum CampaignsStub {}
